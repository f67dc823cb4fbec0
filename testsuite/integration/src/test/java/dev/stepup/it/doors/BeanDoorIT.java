package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import dev.stepup.it.server.Feature;
import dev.stepup.it.server.Needs;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beans and session beans that are called by open code. */
@OnServer
class BeanDoorIT {

    private final Application application;

    BeanDoorIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @CsvSource({
        "/bean/on-class, OnClass",
        "/bean/on-method, OnMethod",
        "/bean/by-stereotype, ByStereotype",
        "/bean/by-interface, ByInterface",
        "/bean/by-interface-method, ByInterfaceMethod",
        "/bean/by-superclass, BySuperclass",
        "/bean/by-inherited-method, SuperclassWithGuardedMethod",
        "/bean/overriding, Overriding",
        "/bean/by-generic, ByGeneric",
        "/ejb/singleton, SingletonEjb",
        "/ejb/local, LocalEjb",
    })
    void annotationAnywhereOnBean_calledByOpenServlet_guarded(String path, String place) {
        Guard.of(application, path).guards(place);
    }

    @Test
    void methodAsksLessThanItsClass_sessionMeetsTheMethod_permitted() {
        Reply reply =
                application.ask("/bean/weaker-method", Caller.SCRIPT, Who.AAL1).get();
        assertThat(reply.body()).isEqualTo("reached OnClass.weaker");
    }

    @Test
    @Needs(Feature.EJB)
    void statefulBeanDenied_calledAgain_hasKeptItsState() {
        assertThat(body("/ejb/stateful", Who.AAL1)).isEqualTo("DENY and kept something");
        assertThat(body("/ejb/stateful", Who.AAL2)).isEqualTo("reached StatefulEjb and kept something");
    }

    @Test
    @Needs(Feature.EJB)
    void ejbDeniedInCallersTransaction_callerGoesOn_nothingIsCommitted() {
        assertThat(transaction("/ejb", Who.AAL1)).isEqualTo("DENY marked=true committed=false entries=0");
        assertThat(transaction("/ejb", Who.AAL2))
                .isEqualTo("reached TableEjb.aal2 marked=false committed=true entries=1");
    }

    @Test
    @Needs(Feature.EJB)
    void transactionalBeanDenied_guardStandsBeforeTheTransaction_callersIsUntouched() {
        assertThat(transaction("/bean", Who.AAL1)).isEqualTo("DENY marked=false committed=true entries=1");
        assertThat(transaction("/bean", Who.AAL2))
                .isEqualTo("reached TransactionalBean marked=false committed=true entries=1");
    }

    @Test
    @Needs(Feature.EJB)
    void ejbDeniedInContainersTransaction_denialLeaves_nothingIsCommitted() {
        String id = UUID.randomUUID().toString();
        Reply denied = application
                .ask("/transaction/container?id=" + id, Caller.SCRIPT, Who.AAL1_WITH_TOTP)
                .get();
        assertThat(denied.problem()).isEqualTo("session_aal2_required");
        assertThat(body("/transaction/count?id=" + id, Who.NOBODY)).isEqualTo(" entries=0");
        assertThat(transaction("/container", Who.AAL2)).isEqualTo("reached TableEjb.aal2 entries=1");
    }

    private String transaction(String how, Who who) {
        return body("/transaction" + how + "?id=" + UUID.randomUUID(), who);
    }

    private String body(String path, Who who) {
        return application.ask(path, Caller.SCRIPT, who).get().body();
    }
}
