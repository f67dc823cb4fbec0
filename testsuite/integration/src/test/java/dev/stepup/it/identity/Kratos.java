package dev.stepup.it.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.UUID;

/**
 * A Kratos, real or double, by its HTTP API alone.
 *
 * @param publicUrl without a slash at its end
 * @param adminUrl without a slash at its end
 */
public record Kratos(URI publicUrl, URI adminUrl) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A new account with a password. */
    public Person register() {
        String email = "user-" + UUID.randomUUID() + "@example.org";
        String password = UUID.randomUUID().toString();
        JsonObject identity = Json.createObjectBuilder()
                .add("schema_id", "default")
                .add("traits", Json.createObjectBuilder().add("email", email))
                .add(
                        "credentials",
                        Json.createObjectBuilder()
                                .add(
                                        "password",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "config",
                                                        Json.createObjectBuilder()
                                                                .add("password", password))))
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(adminUrl + "/admin/identities"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(identity.toString()))
                .build();
        return new Person(send(request).text("/id"), email, password, Optional.empty());
    }

    /** A new account with a password and an authenticator app. */
    public Person registerWithTotp() {
        Person person = register();
        return open(KratosSession.Client.API).logIn(person).enrolTotp(person);
    }

    /** Nobody yet. */
    public KratosSession open(KratosSession.Client client) {
        return new KratosSession(HTTP, publicUrl, client);
    }

    /** Ends a session, as an administrator does. */
    public void revoke(KratosSession session) {
        send(HttpRequest.newBuilder(URI.create(adminUrl + "/admin/sessions/" + session.id()))
                .DELETE()
                .build());
    }

    private static KratosAnswer send(HttpRequest request) {
        try {
            return KratosAnswer.of(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
