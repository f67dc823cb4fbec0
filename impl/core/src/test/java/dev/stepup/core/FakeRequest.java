package dev.stepup.core;

import dev.stepup.Requirement;
import dev.stepup.core.answer.Answer;
import dev.stepup.core.answer.Answers;
import dev.stepup.core.answer.CallerRequest;
import dev.stepup.core.session.Exchange;
import dev.stepup.core.session.Keep;
import dev.stepup.core.session.SessionMemory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request to the application {@code /bank}; what is handed back to the browser is kept. */
public final class FakeRequest implements CallerRequest, Exchange {

    public String method = "GET";
    public String origin = "https://app.example.org";
    public String remoteAddress = "203.0.113.7";
    public String contextPath = "/bank";
    public String requestUri = "/bank/transfer";
    public String query = "";
    public boolean errorDispatch;
    public final List<String> passedOn = new ArrayList<>();
    public final List<Requirement> permitted = new ArrayList<>();
    public final Map<Requirement, String> trips = new HashMap<>();
    public SessionMemory memory = SessionMemory.NONE;
    public Keep keep = Keep.NONE;
    public int tripsForgotten;
    public int denied;

    /** Who counts the trips; null where {@link #trips} stands for them. */
    public @Nullable Answers answers;

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** A person's browser opens a page. */
    public static FakeRequest navigation() {
        return new FakeRequest().with("Sec-Fetch-Mode", "navigate").with("Sec-Fetch-Dest", "document");
    }

    /** A page shows the answer in a frame. */
    public static FakeRequest frame() {
        return new FakeRequest().with("Sec-Fetch-Mode", "navigate").with("Sec-Fetch-Dest", "iframe");
    }

    /** A script of a page asks. */
    public static FakeRequest script() {
        return new FakeRequest().with("Sec-Fetch-Mode", "cors").with("Sec-Fetch-Dest", "empty");
    }

    /** A program asks, with a token. */
    public static FakeRequest program() {
        return new FakeRequest().with("Authorization", "Bearer ory_st_abc");
    }

    public FakeRequest with(String name, String value) {
        headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                .add(value);
        return this;
    }

    /** Sends the cookie that a Set-Cookie header has set; a cleared one is not sent. */
    public FakeRequest withCookieOf(String setCookie) {
        String pair = setCookie.substring(0, setCookie.indexOf(';'));
        return pair.endsWith("=") ? this : with("Cookie", pair);
    }

    @Override
    public List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public String remoteAddress() {
        return remoteAddress;
    }

    @Override
    public String contextPath() {
        return contextPath;
    }

    @Override
    public String requestUri() {
        return requestUri;
    }

    @Override
    public String query() {
        return query;
    }

    @Override
    public boolean isErrorDispatch() {
        return errorDispatch;
    }

    @Override
    public void passOn(List<String> setCookies) {
        passedOn.addAll(setCookies);
    }

    @Override
    public boolean permitted(Requirement requirement) {
        permitted.add(requirement);
        return answers == null ? trips.remove(requirement) != null : write(answers.afterPermit(requirement, this));
    }

    @Override
    public void denied() {
        denied++;
    }

    @Override
    public SessionMemory memory() {
        return memory;
    }

    @Override
    public Keep keep() {
        return keep;
    }

    @Override
    public boolean isAnothersTrip(Requirement requirement, String subject) {
        if (answers != null) {
            return answers.isAnothersTrip(this, requirement, subject);
        }
        return trips.containsKey(requirement) && !trips.get(requirement).equals(subject);
    }

    @Override
    public void forgetTrips() {
        tripsForgotten++;
        trips.clear();
        if (answers != null) {
            write(answers.afterAll(this));
        }
    }

    private boolean write(Optional<Answer.Header> setCookie) {
        setCookie.ifPresent(header -> passedOn.add(header.value()));
        return setCookie.isPresent();
    }
}
