package dev.stepup.kratosdouble;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser at a double, with the usual steps of its user. */
final class Visit {

    static final String TARGET = "http://127.0.0.1:8080/transfer?amount=10&to=bob";

    final KratosDouble kratos;
    final Client client = new Client();

    Visit(KratosDouble kratos) {
        this.kratos = kratos;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String at(String pathAndQuery) {
        return kratos.publicUrl() + pathAndQuery;
    }

    /** Puts the cookie of a session into the jar, as if its user had logged in. */
    Visit with(@Nullable IssuedSession session) {
        if (session != null) {
            client.jar().put(kratos.sessionCookieName(), session.cookie());
        }
        return this;
    }

    Client.Answer start(String kind, String query) {
        return client.script(at("/self-service/" + kind + "/browser" + query));
    }

    Client.Answer password(TestIdentity user) {
        Client.Answer flow = start("login", "");
        return client.postScript(
                flow.action(),
                Map.of(
                        "method", "password",
                        "identifier", user.email(),
                        "password", user.password(),
                        "csrf_token", flow.csrf()));
    }

    Client.Answer totp(TestIdentity user, String query) {
        Client.Answer flow = start("login", query);
        return client.postScript(
                flow.action(),
                Map.of(
                        "method", "totp",
                        "totp_code", kratos.totpCode(user.id()),
                        "csrf_token", flow.csrf()));
    }

    Client.Answer whoami() {
        return client.script(at("/sessions/whoami"));
    }
}
