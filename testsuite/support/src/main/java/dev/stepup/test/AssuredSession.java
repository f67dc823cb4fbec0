package dev.stepup.test;

import dev.stepup.Aal;
import dev.stepup.Session;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A caller who is signed in. Immutable.
 *
 * @param subject the id of the person at the backend
 * @param level the level of the session; it is stated, and not derived from the factors
 * @param factors what was completed, in this order
 * @param highest the highest level that the person could reach, or null where the backend does not tell
 */
public record AssuredSession(
        String subject,
        Aal level,
        List<Factor> factors,
        @Nullable Aal highest) implements Assurance {

    private static final String SUBJECT = "alice";

    public AssuredSession {
        factors = List.copyOf(factors);
    }

    static AssuredSession of(Aal level, List<String> methods) {
        return new AssuredSession(SUBJECT, level, methods.isEmpty() ? usual(level) : factors(level, methods), null);
    }

    private static List<Factor> usual(Aal level) {
        Factor password = Factor.of("password", Aal.AAL1);
        return switch (level) {
            case AAL0 -> List.of();
            case AAL1 -> List.of(password);
            case AAL2 -> List.of(password, Factor.of("totp", Aal.AAL2));
            case AAL3 -> List.of(password, Factor.of("webauthn", Aal.AAL3).resistingPhishing());
        };
    }

    private static List<Factor> factors(Aal level, List<String> methods) {
        int last = methods.size() - 1;
        Aal first = level.isAtLeast(Aal.AAL1) ? Aal.AAL1 : level;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> Factor.of(methods.get(i), i == last ? level : first))
                .toList();
    }

    /** As this one, and every factor was completed that long ago. */
    public AssuredSession aged(Duration age) {
        List<Factor> aged = factors.stream().map(factor -> factor.aged(age)).toList();
        return new AssuredSession(subject, level, aged, highest);
    }

    /** As this one, and a further factor was completed; the level stays what it is. */
    public AssuredSession with(Factor factor) {
        return new AssuredSession(
                subject,
                level,
                Stream.concat(factors.stream(), Stream.of(factor)).toList(),
                highest);
    }

    AssuredSession withOnly(Factor factor) {
        return new AssuredSession(subject, level, List.of(factor), highest);
    }

    /** As this one, and the last factor resists phishing. */
    public AssuredSession resistingPhishing() {
        int last = factors.size() - 1;
        List<Factor> resistant = IntStream.rangeClosed(0, last)
                .mapToObj(i -> i == last ? factors.get(i).resistingPhishing() : factors.get(i))
                .toList();
        return new AssuredSession(subject, level, resistant, highest);
    }

    /** As this one, for another person. */
    public AssuredSession forSubject(String subject) {
        return new AssuredSession(subject, level, factors, highest);
    }

    /** As this one, and the backend tells that the person can reach this level, and no higher one. */
    public AssuredSession reaching(Aal highest) {
        return new AssuredSession(subject, level, factors, highest);
    }

    @Override
    public Evidence evidence(Instant now) {
        return new Evidence.Present(new Session(
                "test",
                subject,
                level,
                factors.stream().map(factor -> factor.completed(now)).toList(),
                null,
                true));
    }

    @Override
    public Reachable reachable() {
        return highest == null ? Reachable.NOT_TOLD : new Reachable.Known(highest);
    }
}
