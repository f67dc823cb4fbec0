package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Cookie;
import dev.stepup.kratosdouble.state.Bounded;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.wire.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps what a page wanted to change while its user logs in again, so that it is done on the way back. */
final class Continuity {

    private static final String NAME = "ory_kratos_continuity";
    private static final Duration LIFESPAN = Duration.ofMinutes(15);
    private static final Duration COOKIE_LIFESPAN = Duration.ofDays(30);

    private record Paused(UUID flow, UUID identity, Submission form, Instant until) {}

    private final Installation installation;
    private final Map<String, Paused> paused = new Bounded<>();
    // Also those that are done with: a browser whose cookie names one is told to forget it.
    private final Map<String, Boolean> issued = new Bounded<>();

    Continuity(Installation installation) {
        this.installation = installation;
    }

    /** Keeps a form, unless it has been kept before: then it is lost, as on the real server. */
    void pause(Call call, Change change) {
        boolean keptBefore = call.setCookies().stream().anyMatch(line -> line.startsWith(NAME));
        if (keptBefore) {
            return;
        }
        String id = UUID.randomUUID().toString();
        Instant until = installation.now().plus(LIFESPAN);
        paused.put(id, new Paused(change.flow().id(), change.identity().id(), change.form(), until));
        issued.put(id, true);
        give(call, id);
    }

    /** The form that is kept for this browser, flow and person. */
    Optional<Submission> find(Call call, UUID flow, UUID identity) {
        return ids(call)
                .map(paused::get)
                .filter(Objects::nonNull)
                .filter(kept -> kept.flow().equals(flow)
                        && kept.identity().equals(identity)
                        && kept.until().isAfter(installation.now()))
                .map(Paused::form)
                .findFirst();
    }

    /** Forgets what is kept for this browser, and gives it a cookie that says so if it does not know yet. */
    void forget(Call call) {
        if (ids(call).anyMatch(issued::containsKey)) {
            ids(call).forEach(paused::remove);
            give(call, UUID.randomUUID().toString());
        }
    }

    private static Stream<String> ids(Call call) {
        return call.request().cookies().stream()
                .filter(cookie -> cookie.name().equals(NAME))
                .map(Cookie::value);
    }

    private void give(Call call, String id) {
        Instant end = installation.now().plus(COOKIE_LIFESPAN);
        call.setCookie(NAME + "=" + id + "; Path=/; Expires=" + Times.cookie(end) + "; Max-Age="
                + COOKIE_LIFESPAN.toSeconds() + "; HttpOnly; SameSite=Lax");
    }
}
