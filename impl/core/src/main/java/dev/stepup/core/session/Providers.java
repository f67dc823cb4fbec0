package dev.stepup.core.session;

import dev.stepup.Requirement;
import dev.stepup.core.decision.Suitability;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The providers of an application, the one with the highest priority first. At least one. */
public record Providers(List<SessionProvider> providers) {

    /** @throws IllegalArgumentException if there is none */
    public Providers {
        if (providers.isEmpty()) {
            throw new IllegalArgumentException("no session provider");
        }
        providers = providers.stream()
                .sorted(Comparator.comparingInt(SessionProvider::priority).reversed())
                .toList();
    }

    /** The provider that has the say in a request: the first that recognises a credential of its own. */
    Optional<SessionProvider> recognising(RequestView request) {
        for (SessionProvider provider : providers) {
            if (provider.recognise(request) != CredentialKind.NONE) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }

    /**
     * The providers that a caller without a credential may be sent to: those that can meet the requirement at all, the one
     * with the highest priority first.
     */
    List<SessionProvider> meeting(Requirement requirement) {
        return providers.stream()
                .filter(provider -> Suitability.isSatisfiable(requirement, provider.capabilities()))
                .toList();
    }

    /** The provider whose callback this is. */
    public Optional<SessionProvider> landingAt(String path) {
        return providers.stream()
                .filter(provider -> provider.callbackPath().filter(path::equals).isPresent())
                .findFirst();
    }

    /** The capabilities against which a caller without a credential is judged: those that reach highest. */
    Capabilities highest() {
        return providers.stream()
                .map(SessionProvider::capabilities)
                .max(Comparator.comparing(Capabilities::highestLevel))
                .orElseThrow();
    }
}
