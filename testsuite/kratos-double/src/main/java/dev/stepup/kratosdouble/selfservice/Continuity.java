package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.http.Cookie;
import dev.stepup.kratosdouble.state.Bounded;
import dev.stepup.kratosdouble.state.Installation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what a page wanted to change while its user logs in again, so that it is done on the way back. */
final class Continuity {

    private static final String NAME = "ory_kratos_continuity";
    private static final Duration LIFESPAN = Duration.ofMinutes(15);

    private record Paused(UUID flow, UUID identity, Submission form, Instant until) {}

    private final Installation installation;
    private final Map<String, Paused> paused = new Bounded<>();

    Continuity(Installation installation) {
        this.installation = installation;
    }

    void pause(Call call, Change change) {
        String id = UUID.randomUUID().toString();
        Instant until = installation.now().plus(LIFESPAN);
        paused.put(id, new Paused(change.flow().id(), change.identity().id(), change.form(), until));
        call.setCookie(NAME + "=" + id + "; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax");
    }

    /** The form that was kept for this browser, flow and person; it is given back once. */
    Optional<Submission> resume(Call call, UUID flow, UUID identity) {
        for (Cookie cookie : call.request().cookies()) {
            Paused kept = cookie.name().equals(NAME) ? paused.remove(cookie.value()) : null;
            if (kept != null) {
                boolean good = kept.flow().equals(flow)
                        && kept.identity().equals(identity)
                        && kept.until().isAfter(installation.now());
                return good ? Optional.of(kept.form()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
