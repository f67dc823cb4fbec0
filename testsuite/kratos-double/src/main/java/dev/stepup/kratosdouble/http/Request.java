package dev.stepup.kratosdouble.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request, read to its end. Header names are held in lower case. */
public final class Request {

    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    private final String method;
    private final String path;
    private final @Nullable String rawQuery;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final String remote;

    Request(
            String method,
            String path,
            @Nullable String rawQuery,
            Map<String, List<String>> headers,
            byte[] body,
            String remote) {
        this.method = method;
        this.path = path;
        this.rawQuery = rawQuery;
        this.headers = headers;
        this.body = body;
        this.remote = remote;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public Parameters query() {
        return Parameters.parse(rawQuery);
    }

    public String rawQuery() {
        return rawQuery == null ? "" : rawQuery;
    }

    public byte[] body() {
        return body;
    }

    /** Address and port of the client. */
    public String remote() {
        return remote;
    }

    /** The first value of a header, or an empty string. */
    public String header(String lowerCaseName) {
        List<String> values = headers.getOrDefault(lowerCaseName, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean hasHeader(String lowerCaseName) {
        return headers.containsKey(lowerCaseName);
    }

    /** All cookies in the order in which they were sent; several header lines count as one. */
    public List<Cookie> cookies() {
        List<Cookie> cookies = new ArrayList<>();
        for (String line : headers.getOrDefault("cookie", List.of())) {
            cookies.addAll(Cookie.parse(line));
        }
        return cookies;
    }

    /** The absolute address that the client asked for, a proxy's word for scheme and host first. */
    public String url() {
        String scheme = header("x-forwarded-proto").isEmpty() ? "http" : header("x-forwarded-proto");
        String host = header("x-forwarded-host").isEmpty() ? header("host") : header("x-forwarded-host");
        return scheme + "://" + host + path + (rawQuery().isEmpty() ? "" : "?" + rawQuery());
    }

    /** Whether a script asks: it prefers JSON, or sends JSON. A client that sends no {@code Accept} is a browser. */
    public boolean isJson() {
        String chosen = new Negotiation(header("accept")).choose(List.of(HTML, "text/*", "*/*", JSON), HTML);
        return chosen.equals(JSON) || header("content-type").equals(JSON);
    }

    /** Whether JSON is preferred to HTML, whatever is sent. */
    public boolean acceptsJson() {
        return new Negotiation(header("accept"))
                .choose(List.of(HTML, JSON), HTML)
                .equals(JSON);
    }
}
