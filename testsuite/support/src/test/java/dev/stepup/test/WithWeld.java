package dev.stepup.test;

import dev.stepup.cdi.RequiresAalInterceptor;
import dev.stepup.cdi.StepUpBean;
import dev.stepup.cdi.StepUpExtension;
import dev.stepup.test.bank.StrangeTransfers;
import dev.stepup.test.bank.Transfers;
import dev.stepup.test.bank.UnguardedTransfers;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.WeldInitiator;

/** The beans of the bank in a CDI container, with what the library puts there. */
final class WithWeld {

    private WithWeld() {}

    static WeldInitiator bank() {
        return WeldInitiator.of(
                guarding().addBeanClasses(Transfers.class, UnguardedTransfers.class, StrangeTransfers.class));
    }

    private static Weld guarding() {
        return WeldInitiator.createWeld()
                .addExtension(new StepUpExtension())
                .addBeanClasses(RequiresAalInterceptor.class, StepUpBean.class);
    }
}
