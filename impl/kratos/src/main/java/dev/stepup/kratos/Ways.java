package dev.stepup.kratos;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Denial;
import dev.stepup.Session;
import dev.stepup.spi.Trip;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of Kratos' login flows leads to the factor that is missing. The wrong one loops or is a dead end: {@code aal=aal2}
 * bounces a session that has AAL2, {@code refresh=true&aal=aal2} shows nothing to do to a user whose second factor is
 * somebody else's, and {@code refresh=true} alone never asks for a second factor.
 */
final class Ways {

    /** A login flow, by its query. */
    enum Way {
        SECOND("aal=aal2"),
        SECOND_AGAIN("refresh=true&aal=aal2"),
        FIRST_AGAIN("refresh=true");

        private final String query;

        Way(String query) {
            this.query = query;
        }

        String query() {
            return query;
        }
    }

    private final Methods methods;

    Ways(Methods methods) {
        this.methods = methods;
    }

    Way of(Trip trip) {
        Session session = trip.session();
        if (session == null) {
            // Withheld: there is a session at AAL1, and a second factor.
            return Way.SECOND;
        }
        Denial.Missing missing = trip.denial().missing();
        if (session.level() == Aal.AAL0 || !isSecond(missing, session)) {
            return Way.FIRST_AGAIN;
        }
        if (session.level() == Aal.AAL1) {
            return Way.SECOND;
        }
        return isVouchedFor(session) && upstreamWouldDo(missing) ? Way.FIRST_AGAIN : Way.SECOND_AGAIN;
    }

    /** Whether what is missing is a factor that Kratos asks for as the second one. */
    private boolean isSecond(Denial.Missing missing, Session session) {
        Set<String> allowed = missing.methods();
        if (missing.level().isAtLeast(Aal.AAL2)) {
            boolean levelItself = session.level() == Aal.AAL1 && allowed.isEmpty();
            return levelItself || candidates(missing, session).stream().anyMatch(this::mayBeSecond);
        }
        if (missing.phishingResistant()) {
            return candidates(missing, session).stream().anyMatch(this::mayBeSecond);
        }
        // Any level will do, so the first factor, unless none of the names can be one.
        return !allowed.isEmpty()
                && allowed.stream().noneMatch(name -> methods.levels(name).contains(Aal.AAL1));
    }

    /** The methods that would do; of those that resist phishing the ones that the owner has used before, if any. */
    private Set<String> candidates(Denial.Missing missing, Session session) {
        Set<String> names = missing.methods().isEmpty() ? methods.names() : missing.methods();
        if (!missing.phishingResistant()) {
            return names;
        }
        Set<String> resistant = names.stream().filter(Methods::resistsPhishing).collect(Collectors.toUnmodifiableSet());
        Set<String> used = session.methods().stream()
                .map(CompletedMethod::name)
                .filter(resistant::contains)
                .collect(Collectors.toUnmodifiableSet());
        return used.isEmpty() ? resistant : used;
    }

    private boolean mayBeSecond(String name) {
        return methods.levels(name).contains(Aal.AAL2) && !Methods.isUpstream(name);
    }

    /** Whether the session has its level from upstream alone, so that its owner may have no second factor at Kratos. */
    private static boolean isVouchedFor(Session session) {
        Set<Boolean> upstream = session.methods().stream()
                .filter(method -> method.level().isAtLeast(Aal.AAL2))
                .map(CompletedMethod::name)
                .map(Methods::isUpstream)
                .collect(Collectors.toSet());
        return upstream.equals(Set.of(true));
    }

    private static boolean upstreamWouldDo(Denial.Missing missing) {
        return !missing.phishingResistant()
                && (missing.methods().isEmpty() || missing.methods().stream().anyMatch(Methods::isUpstream));
    }
}
