package dev.stepup.it.identity;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody who goes through the flows of Kratos' public API: in a browser, with cookies, or in a program, with a token. */
public final class KratosSession {

    /** With what. */
    public enum Client {
        BROWSER,
        API
    }

    private final HttpClient http;
    private final URI publicUrl;
    private final Client client;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";
    private String id = "";

    KratosSession(HttpClient http, URI publicUrl, Client client) {
        this.http = http;
        this.publicUrl = publicUrl;
        this.client = client;
    }

    /** The first factor. */
    public KratosSession logIn(Person person) {
        return entered(submit(start("login", ""), password(person)));
    }

    /** The first factor once more. */
    public KratosSession refresh(Person person) {
        return entered(submit(start("login", "?refresh=true"), password(person)));
    }

    /** The second factor, also once more. */
    public KratosSession stepUp(Person person) {
        return entered(submit(start("login", "?aal=aal2&refresh=true"), totp(person)));
    }

    /** The first factor, at an address that the application has sent to; returns where Kratos would send back to. */
    public String logInAt(URI address, Person person) {
        KratosAnswer flow = send(HttpRequest.newBuilder(address));
        entered(submit(flow, password(person)));
        return flow.text("/return_to");
    }

    /** The second factor, likewise. */
    public String stepUpAt(URI address, Person person) {
        KratosAnswer flow = send(HttpRequest.newBuilder(address));
        entered(submit(flow, totp(person)));
        return flow.text("/return_to");
    }

    /** Sets up an authenticator app. */
    public Person enrolTotp(Person person) {
        KratosAnswer flow = start("settings", "");
        Person enrolled = withTotpOf(flow, person);
        submit(flow, totp(enrolled));
        return enrolled;
    }

    /** The same, at an address that the application has sent to; returns where Kratos would send back to. */
    public String enrolTotpAt(URI address, Person person) {
        KratosAnswer flow = send(HttpRequest.newBuilder(address));
        submit(flow, totp(withTotpOf(flow, person)));
        return flow.text("/return_to");
    }

    private static Person withTotpOf(KratosAnswer flow, Person person) {
        return person.withTotp(
                flow.node("totp_secret_key").getJsonObject("text").getString("text"));
    }

    /** What the application gets to see of it. */
    public Credential credential() {
        return client == Client.API
                ? new Credential("Authorization", "Bearer " + token)
                : new Credential("Cookie", "ory_kratos_session=" + cookies.get("ory_kratos_session"));
    }

    /** The session's id. */
    public String id() {
        return id;
    }

    private static JsonObjectBuilder password(Person person) {
        return Json.createObjectBuilder()
                .add("method", "password")
                .add("identifier", person.email())
                .add("password", person.password());
    }

    private static JsonObjectBuilder totp(Person person) {
        return Json.createObjectBuilder().add("method", "totp").add("totp_code", person.totpCode());
    }

    private KratosSession entered(KratosAnswer answer) {
        id = answer.body().containsKey("session") ? answer.text("/session/id") : id;
        if (client == Client.API) {
            token = answer.text("/session_token");
        }
        return this;
    }

    private KratosAnswer start(String flow, String query) {
        String kind = client == Client.API ? "/api" : "/browser";
        return send(HttpRequest.newBuilder(URI.create(publicUrl + "/self-service/" + flow + kind + query)));
    }

    private KratosAnswer submit(KratosAnswer flow, JsonObjectBuilder form) {
        if (client == Client.BROWSER) {
            form.add("csrf_token", flow.node("csrf_token").getString("value"));
        }
        return send(HttpRequest.newBuilder(URI.create(flow.text("/ui/action")))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(form.build().toString())));
    }

    private KratosAnswer send(HttpRequest.Builder request) {
        request.header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("X-Session-Token", token);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            KratosAnswer answer = KratosAnswer.of(http.send(request.build(), BodyHandlers.ofString()));
            answer.setCookies().stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
