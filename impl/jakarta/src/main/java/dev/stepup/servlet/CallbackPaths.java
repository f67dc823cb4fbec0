package dev.stepup.servlet;

import dev.stepup.core.config.Faults;
import dev.stepup.spi.SessionProvider;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The paths where providers complete trips: the only ones that no URL rule holds for. */
final class CallbackPaths {

    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    private CallbackPaths() {}

    /** One spelling and one provider each; what is kept for a provider is kept under its name, so that is its own as well. */
    static void check(List<SessionProvider> providers, Faults faults) {
        Map<String, String> taken = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (SessionProvider provider : providers) {
            provider.callbackPath().ifPresent(path -> {
                if (!names.add(provider.name())) {
                    faults.add(DeploymentMessages.sameLogins(provider.name()));
                }
                if (!PLAIN.matcher(path).matches() || path.contains("/.")) {
                    faults.add(DeploymentMessages.badCallback(provider.name()));
                }
                String other = taken.put(path, provider.name());
                if (other != null) {
                    faults.add(DeploymentMessages.sameCallback(path, other, provider.name()));
                }
            });
        }
    }
}
