package dev.stepup.it.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cookies of one browser, for one application. */
public final class Jar {

    private final Map<String, String> cookies = new TreeMap<>();

    /** Puts a pair {@code name=value} in. */
    public Jar put(String pair) {
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        return this;
    }

    public void remove(String name) {
        cookies.remove(name);
    }

    public String get(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Another browser with the same cookies. */
    public Jar copy() {
        Jar copy = new Jar();
        copy.cookies.putAll(cookies);
        return copy;
    }

    /** A page. */
    public Reply open(URI uri) {
        return ask(uri, Caller.NAVIGATION, "GET");
    }

    public Reply ask(URI uri, Caller caller, String method) {
        Ask ask = Ask.at(uri).as(caller, Optional.empty());
        if (!cookies.isEmpty()) {
            ask.with(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        Reply reply = ask.send(method);
        reply.headers().allValues("Set-Cookie").forEach(this::keep);
        return reply;
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        if (setCookie.contains("Max-Age=0") || pair.endsWith("=")) {
            cookies.remove(pair.substring(0, pair.indexOf('=')));
        } else {
            put(pair);
        }
    }
}
