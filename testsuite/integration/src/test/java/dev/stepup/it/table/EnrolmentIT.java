package dev.stepup.it.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import dev.stepup.it.identity.Kratos;
import dev.stepup.it.identity.KratosSession;
import dev.stepup.it.identity.KratosSession.Client;
import dev.stepup.it.identity.Person;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Server;
import dev.stepup.kratosdouble.KratosDouble;
import dev.stepup.kratosdouble.Mode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D6: a user without a second factor, at every door: refused, or sent to enrol one where that is configured. */
class EnrolmentIT {

    private static final List<Asked> TWO_FACTORS = List.of(Asked.AAL2, Asked.FRESH, Asked.TOTP);

    @ParameterizedTest(name = "{0}, admin API {1}, enrolment {2}")
    @CsvSource({"LAX, true, true", "STRICT, false, true", "STRICT, false, false"})
    @DisplayName("D6: by the admin API and by what a strict Kratos lets through")
    void oneFactor_atEveryDoor_isRefusedOrSentToEnrol(Mode mode, boolean admin, boolean enrolment) {
        int port = Server.freePort();
        int publicPort = Server.freePort();
        String origin = "http://127.0.0.1:" + port;
        try (KratosDouble started = KratosDouble.builder()
                        .mode(mode)
                        .ports(publicPort, 0, 0)
                        .returnUrl(origin + "/")
                        .allowedReturnUrl(origin)
                        .allowedReturnUrl("http://127.0.0.1:" + publicPort)
                        .build()
                        .start();
                Server server = Server.at(port, "enrolment-" + mode + "-" + enrolment)) {
            Kratos kratos = new Kratos(started.publicUrl(), started.adminUrl());
            Map<String, String> settings = new HashMap<>(Map.of(
                    "stepup.enrolment", Boolean.toString(enrolment),
                    "stepup.kratos.public-url", kratos.publicUrl().toString(),
                    "stepup.kratos.whoami-required-aal", mode == Mode.STRICT ? "highest_available" : "aal1"));
            if (admin) {
                settings.put("stepup.kratos.admin-url", kratos.adminUrl().toString());
            }
            URI root = server.deploy(ApplicationArchive.with(settings));
            for (Caller caller : Caller.values()) {
                KratosSession session = kratos.open(caller.client()).logIn(kratos.register());
                for (Door door : Door.there()) {
                    for (Asked asked : TWO_FACTORS) {
                        Reply reply = Ask.at(at(root, door, asked))
                                .as(caller, Optional.of(session.credential()))
                                .get();
                        check(reply, caller, enrolment, kratos.publicUrl(), root);
                    }
                    Reply highest = Ask.at(at(root, door, Asked.HIGHEST))
                            .as(caller, Optional.of(session.credential()))
                            .get();
                    assertThat(highest.body()).startsWith("reached ");
                }
            }
            if (enrolment) {
                enrolsAndComesBack(kratos, at(root, Door.BEAN, Asked.FRESH));
            }
        }
    }

    private static void check(Reply reply, Caller caller, boolean enrolment, URI kratos, URI root) {
        assertThat(reply.body()).doesNotContain("reached");
        if (caller == Caller.NAVIGATION) {
            assertThat(reply.status()).isEqualTo(enrolment ? 303 : 403);
            assertThat(reply.header("Location")).isEqualTo(enrolment ? way(kratos, reply.uri()) : "");
            return;
        }
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo(enrolment ? "session_enrolment_required" : "session_denied");
        if (caller == Caller.SCRIPT) {
            assertThat(reply.json("/redirect_browser_to")).isEqualTo(enrolment ? way(kratos, root) : "");
        }
    }

    /** Through a fresh first factor, and from there to the settings, and from there back. */
    private static String way(URI kratos, URI returnTo) {
        String settings = kratos + "/self-service/settings/browser?return_to=" + encoded(returnTo.toString());
        return kratos + "/self-service/login/browser?refresh=true&return_to=" + encoded(settings);
    }

    private static void enrolsAndComesBack(Kratos kratos, URI page) {
        Person person = kratos.register();
        KratosSession session = kratos.open(Client.BROWSER).logIn(person);
        Reply sent = Ask.at(page)
                .as(Caller.NAVIGATION, Optional.of(session.credential()))
                .get();
        String settings = session.logInAt(URI.create(sent.header("Location")), person);
        assertThat(settings).startsWith(kratos.publicUrl() + "/self-service/settings/browser?");
        String back = session.enrolTotpAt(URI.create(settings), person);
        assertThat(back).isEqualTo(page.toString());
        Reply returned = Ask.at(URI.create(back))
                .as(Caller.NAVIGATION, Optional.of(session.credential()))
                .get();
        assertThat(returned.body()).startsWith("reached ");
    }

    private static URI at(URI root, Door door, Asked asked) {
        return URI.create(root + door.path(asked).substring(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
