package dev.stepup.kratosdouble.http;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.owasp.encoder.Encode;

/** An answer. */
public final class Response {

    private final int status;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();
    private final byte[] body;

    private Response(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    public static Response empty(int status) {
        return new Response(status, new byte[0]);
    }

    public static Response json(int status, JsonValue body) {
        return new Response(status, (body + "\n").getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/json; charset=utf-8");
    }

    public static Response text(int status, String type, String body) {
        return new Response(status, body.getBytes(StandardCharsets.UTF_8)).with("Content-Type", type);
    }

    /** Sends the client elsewhere; only the answer to a GET has a body. */
    public static Response redirect(Request request, int status, String location) {
        boolean withBody = request.method().equals("GET") || request.method().equals("HEAD");
        String reason = status == 302 ? "Found" : status == 307 ? "Temporary Redirect" : "See Other";
        String link = "<a href=\"" + Encode.forHtmlAttribute(location) + "\">" + reason + "</a>.\n\n";
        return (withBody ? text(status, "text/html; charset=utf-8", link) : empty(status))
                .with("Location", ascii(location));
    }

    /** Escapes what a header cannot hold. */
    private static String ascii(String location) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : location.getBytes(StandardCharsets.UTF_8)) {
            ascii.append(b < 0 ? "%%%02x".formatted(b) : String.valueOf((char) b));
        }
        return ascii.toString();
    }

    public Response with(String name, String value) {
        headers.add(Map.entry(name, value));
        return this;
    }

    public int status() {
        return status;
    }

    public List<Map.Entry<String, String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
