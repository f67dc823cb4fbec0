package dev.stepup.kratosdouble.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A request on its way to its answer, with the cookies that the answer will set. */
public final class Call {

    private final Request request;
    private final List<String> setCookies = new ArrayList<>();
    private @Nullable Matcher match;
    private byte @Nullable [] csrfSecret;

    Call(Request request) {
        this.request = request;
    }

    Call matched(Matcher match) {
        this.match = match;
        return this;
    }

    public Request request() {
        return request;
    }

    /** The part of the path that the route names. */
    public String segment(String name) {
        if (match == null) {
            throw new IllegalStateException("No route has matched yet");
        }
        return match.group(name);
    }

    /** The secret behind this client's anti-forgery token, or null where the client has none. */
    public byte @Nullable [] csrfSecret() {
        return csrfSecret;
    }

    public void csrfSecret(byte[] secret) {
        csrfSecret = secret;
    }

    public void setCookie(String line) {
        setCookies.add(line);
    }

    public List<String> setCookies() {
        return setCookies;
    }
}
