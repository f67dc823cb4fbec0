package dev.stepup.it.faces;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import dev.stepup.it.identity.KratosSession;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Faces page that somebody has open, and what its client script and its form send.
 *
 * @param uri where it was read
 * @param form what the form hides: by what Faces knows the open view, and by what it knows that the form was sent
 * @param cookies the browser's
 * @param session the cookie of the HTTP session, of which the id changes when its owner's level rises
 * @param headers that every request bears
 */
record OpenPage(
        URI uri,
        Map<String, String> form,
        String cookies,
        AtomicReference<String> session,
        Map<String, String> headers) {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"[^>]* value=\"([^\"]*)\"");

    /** Reads the page. */
    static OpenPage read(URI uri, KratosSession session) {
        String cookie = session.credential().value();
        Reply reply = ask(uri, Caller.NAVIGATION).with("Cookie", cookie).get();
        Map<String, String> form = HIDDEN.matcher(reply.body())
                .results()
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2)));
        if (!form.containsKey("jakarta.faces.ViewState")) {
            throw new IllegalStateException(uri + " answered " + reply.status() + " " + reply.body());
        }
        AtomicReference<String> own = new AtomicReference<>("none=none");
        session(reply).ifPresent(own::set);
        return new OpenPage(uri, form, cookie, own, Map.of());
    }

    /** The same page, when the browser has one cookie more. */
    OpenPage withCookie(String pair) {
        return new OpenPage(uri, form, cookies + "; " + pair, session, headers);
    }

    /** The same page, when the browser has lost its cookies. */
    OpenPage withoutCookies() {
        return new OpenPage(uri, form, "none=none", new AtomicReference<>("none=none"), headers);
    }

    /** The same page, where the application's own exception handler is at work. */
    OpenPage withOwnHandler() {
        return new OpenPage(uri, form, cookies, session, Map.of("Own-Handler", "yes"));
    }

    /** What the client script of Faces sends when a button is pressed that has Ajax. */
    Reply pressByAjax(String button, String render, Map<String, String> fields) {
        Map<String, String> form = pressed(button, fields);
        form.put("jakarta.faces.partial.ajax", "true");
        form.put("jakarta.faces.source", "form:" + button);
        form.put("jakarta.faces.partial.execute", "@all");
        form.put("jakarta.faces.partial.render", render);
        form.put("jakarta.faces.behavior.event", "action");
        form.put("jakarta.faces.partial.event", "click");
        return send(ask(uri, Caller.SCRIPT).with("Faces-Request", "partial/ajax"), form);
    }

    /** What the browser sends when a button is pressed that has none. */
    Reply press(String button) {
        return send(ask(uri, Caller.NAVIGATION), pressed(button, Map.of()));
    }

    private Reply send(Ask ask, Map<String, String> form) {
        headers.forEach(ask::with);
        Reply reply = ask.with("Cookie", cookies + "; " + session.get())
                .with("Referer", uri.toString())
                .post("application/x-www-form-urlencoded;charset=UTF-8", encoded(form));
        session(reply).ifPresent(session::set);
        return reply;
    }

    private static Optional<String> session(Reply reply) {
        return reply.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("JSESSIONID="))
                .map(set -> set.substring(0, set.indexOf(';')))
                .findFirst();
    }

    private Map<String, String> pressed(String button, Map<String, String> fields) {
        Map<String, String> sent = new LinkedHashMap<>(form);
        sent.putAll(fields);
        sent.put("form:" + button, "");
        return sent;
    }

    private static Ask ask(URI uri, Caller caller) {
        return Ask.at(uri).as(caller, Optional.empty());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
