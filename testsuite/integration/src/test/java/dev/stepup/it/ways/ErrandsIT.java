package dev.stepup.it.ways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.IdentityServer;
import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.RawConnection;
import dev.stepup.it.http.Reply;
import dev.stepup.it.identity.KratosSession;
import dev.stepup.it.identity.KratosSession.Client;
import dev.stepup.it.identity.Person;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Feature;
import dev.stepup.it.server.Server;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Scanner;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4 of the contract: guarded code that the container calls for somebody, and what they send along. */
class ErrandsIT {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final String FORM = """
            --b
            Content-Disposition: form-data; name="file"; filename="f"

            hello
            --b--
            """.replace("\n", "\r\n");

    private static IdentityServer identity;
    private static Server server;
    private static URI root;
    private static KratosSession aal1;
    private static KratosSession aal2;

    @BeforeAll
    static void start() {
        int port = Server.freePort();
        identity = IdentityServer.of("http://127.0.0.1:" + port);
        server = Server.at(port, "errands");
        WebArchive war = ApplicationArchive.small(
                "errands", "stepup.kratos.public-url=" + identity.kratos().publicUrl() + "\n", Errands.class);
        if (Feature.EJB.isThere()) {
            war.addClasses(EjbErrands.class, ErrandEjb.class, GuardedView.class, OpenView.class, StatefulViews.class);
        }
        root = server.deploy(war);
        Person person = identity.kratos().registerWithTotp();
        aal1 = identity.kratos().open(Client.API).logIn(person);
        aal2 = identity.kratos().open(Client.API).logIn(person).stepUp(person);
    }

    @AfterAll
    static void stop() {
        server.close();
        identity.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call/observer",
                "call/private-observer",
                "call/producer",
                "call/decorated",
                "ejb/guarded-view",
                "ejb/open-view"
            })
    void calledByTheContainer_threadOfTheRequest_judged(String path) {
        assertThat(ask(path, Optional.empty()).problem()).isEqualTo("session_inactive");
        assertThat(ask(path, Optional.of(aal1)).problem()).isEqualTo("session_aal2_required");
        assertThat(ask(path, Optional.of(aal2)).body()).isEqualTo("reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"call/async-observer", "ejb/asynchronous", "ejb/managed-executor"})
    void calledByTheContainer_anotherThread_deniedWhoeverAsks(String path) {
        assertThat(ask(path, Optional.empty()).problem()).isEqualTo("session_denied");
        assertThat(ask(path, Optional.of(aal2)).problem()).isEqualTo("session_denied");
    }

    @Test
    void fileOfWhichTheEndNeverComes_nobody_deniedBeforeItIsRead() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), root.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String beginning = upload(5_000_000) + "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhel";
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            try (Scanner answer = new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII)) {
                assertThat(answer.nextLine()).startsWith("HTTP/1.1 401");
            }
        }
    }

    @Test
    void file_nobody_denied_connectionGoesOn() {
        String next = "GET " + root.getPath() + "call/nothing";
        String answers = RawConnection.ask(
                root, upload(FORM.length()) + FORM + next, "Host: 127.0.0.1:" + root.getPort() + "\r\n");
        assertThat(RawConnection.status(answers)).isEqualTo(401);
        // Open Liberty sends it in chunks.
        assertThat(answers.strip().replaceFirst("\r\n0$", ""))
                .contains("HTTP/1.1 200")
                .endsWith("open")
                .doesNotContain("reached");
    }

    @Test
    void file_sessionMeetsTheGuard_read() {
        Reply reply = Ask.at(root.resolve("upload"))
                .as(Caller.TOKEN, Optional.of(aal1.credential()))
                .post("multipart/form-data; boundary=b", FORM);
        assertThat(reply.body()).isEqualTo("reached 5");
    }

    private static String upload(int length) {
        return "POST " + root.getPath() + "upload HTTP/1.1\r\nHost: 127.0.0.1:" + root.getPort()
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static Reply ask(String path, Optional<KratosSession> session) {
        return Ask.at(root.resolve(path))
                .as(Caller.TOKEN, session.map(KratosSession::credential))
                .get();
    }
}
