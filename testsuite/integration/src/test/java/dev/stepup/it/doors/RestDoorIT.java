package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways round a guard on a resource, in an application that scans and in one that lists its classes. */
@OnServer
class RestDoorIT {

    private final Application application;

    RestDoorIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @CsvSource({
        "/rest/without-scope, WithoutScope",
        "/rest/of-request, OfRequest",
        "/rest/of-application, OfApplication",
        "/rest/ejb, EjbResource",
        "/rest/by-interface, ByInterface",
        "/rest/by-interface-method, ByInterfaceMethod",
        "/rest/by-inherited-method, Superclass",
        "/rest/overriding, Overriding",
    })
    void annotationAnywhereOnResource_getAndHead_guarded(String path, String place) {
        Guard.of(application, path).guards(place);
        new Guard(application, "HEAD", path).guards(place);
    }

    @ParameterizedTest
    @CsvSource({
        "/tree/method, Leaves.GuardedMethod",
        "/tree/class, Leaves.GuardedClass",
        "/tree/deep/leaf, Leaves.GuardedMethod",
        "/tree/guarded-branch, GuardedBranch",
        "/tree/guarded-branch/leaf, Leaves.Open",
        "/tree/locator, Leaves.Open",
    })
    void subResource_guardOnItsMethodItsClassOrTheWayToIt_guarded(String path, String place) {
        Guard.of(application, "/rest" + path).guards(place);
        Guard.of(application, "/listed" + path).guards(place);
    }

    @Test
    void rootResourceGuardedAsAClass_openSubResource_guarded() {
        Guard.of(application, "/rest/guarded-tree/leaf").guards("Leaves.Open");
    }

    @ParameterizedTest
    @CsvSource({
        "/rest/calling/bean, TableBean.aal2",
        "/rest/calling/ejb, TableEjb.aal2",
        "/listed/calling/bean, TableBean.aal2",
        "/listed/calling/ejb, TableEjb.aal2",
    })
    void openResourceCallsGuardedBean_anyApplication_deniedAsAnAnswer(String path, String place) {
        Guard.of(application, path).guards(place);
    }

    @ParameterizedTest
    @CsvSource({
        "/rest/async/suspended, AsyncResource.suspended",
        "/rest/async/stage, AsyncResource.stage",
        "/rest/async/suspended-bean, TableBean.aal2",
        "/rest/async/stage-bean, TableBean.aal2",
    })
    void answerComesLater_suspendedOrStage_guarded(String path, String place) {
        Guard.of(application, path).guards(place);
    }

    @Test
    void stageCallsBeanOnAnotherThread_withoutCallWith_failsClosed() {
        application.reached();
        Reply reply = application
                .ask("/rest/async/stage-elsewhere", Caller.SCRIPT, Who.AAL2)
                .get();
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("session_denied");
        assertThat(application.reached()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'{\"value\": -1}'", "'{'", "''", "'{\"value\": \"x\"}'"})
    void bodyIsInvalid_callerIsDenied_bodyIsNeverRead(String body) {
        Reply reply = application.ask("/rest/entity", Caller.SCRIPT, Who.NOBODY).post("application/json", body);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("session_inactive");
    }

    @Test
    void bodyIsInvalid_callerIsPermitted_badRequest() {
        Reply invalid =
                application.ask("/rest/entity", Caller.SCRIPT, Who.AAL2).post("application/json", "{\"value\": -1}");
        assertThat(invalid.status()).isEqualTo(400);
        Reply valid =
                application.ask("/rest/entity", Caller.SCRIPT, Who.AAL2).post("application/json", "{\"value\": 7}");
        assertThat(valid.body()).isEqualTo("reached EntityResource 7");
    }

    @Test
    void corsPreflight_requirementOnGet_passes() {
        Reply reply = preflight("/rest/options/open-preflight");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(preflight("/url/aal2").status()).isEqualTo(200);
        assertThat(preflight("/servlet/aal2").status()).isEqualTo(200);
    }

    @Test
    void options_annotationOnClass_onlyAPreflightPasses() {
        new Guard(application, "OPTIONS", "/rest/tree/class").guards("Leaves.GuardedClass.options");
        assertThat(preflight("/rest/tree/class").status()).isEqualTo(200);
    }

    @Test
    void corsPreflight_annotationOnOptionsItself_denied() {
        Reply reply = preflight("/rest/options/guarded-preflight");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).doesNotContain("reached");
    }

    private Reply preflight(String path) {
        return application
                .ask(path, Caller.SCRIPT, Who.NOBODY)
                .with("Origin", "http://elsewhere.example")
                .with("Access-Control-Request-Method", "GET")
                .send("OPTIONS");
    }
}
