package dev.stepup.servlet;

import dev.stepup.Aal;
import dev.stepup.Requirement;
import dev.stepup.core.config.ConfigMessages;
import dev.stepup.core.config.Faults;
import dev.stepup.core.decision.Suitability;
import dev.stepup.servlet.inventory.GuardedTarget;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.SessionProvider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the providers of an application can ever give what its targets ask. */
final class Satisfiability {

    private static final Logger LOG = System.getLogger("dev.stepup");

    private final List<SessionProvider> providers;
    private final Duration skew;

    /** @param providers none where that is a fault already */
    Satisfiability(List<SessionProvider> providers, Duration skew) {
        this.providers = providers;
        this.skew = skew;
    }

    void check(GuardedTarget target, Faults faults) {
        Requirement requirement = target.requirement();
        if (requirement.maxAge().filter(age -> age.compareTo(skew) <= 0).isPresent()) {
            faults.add(ConfigMessages.ageBelowSkew(target.target()));
        }
        if (providers.isEmpty()) {
            return;
        }
        for (String denied : requirement.deniedMethods()) {
            if (providers.stream().noneMatch(provider -> mayProduce(provider, denied))) {
                faults.add(DeploymentMessages.unknownDeniedMethod(target.target(), denied));
            }
        }
        if (providers.stream().noneMatch(provider -> Suitability.isSatisfiable(requirement, provider.capabilities()))) {
            String names = providers.stream().map(SessionProvider::name).collect(Collectors.joining(", "));
            faults.add(ConfigMessages.unsatisfiable(target.target(), requirement.toString(), names));
        }
    }

    private static boolean mayProduce(SessionProvider provider, String method) {
        List<Capabilities.Method> methods = provider.capabilities().methods();
        return methods.isEmpty()
                || methods.stream().anyMatch(known -> known.name().equals(method));
    }

    /** Of levels that not every user may reach, where nobody tells who can: the loop guard ends only what returns. */
    void warnOfUnreachable(List<GuardedTarget> targets) {
        String unreachable = targets.stream()
                .filter(target -> target.requirement().level().isAtLeast(Aal.AAL2))
                .map(GuardedTarget::target)
                .collect(Collectors.joining(", "));
        boolean told =
                providers.stream().anyMatch(provider -> provider.capabilities().tellsReachable());
        if (!told && !unreachable.isEmpty()) {
            LOG.log(Level.WARNING, DeploymentMessages.reachableNotTold(unreachable));
        }
    }
}
