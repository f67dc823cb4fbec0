package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways round a guard on a servlet, as section 4 of the contract names them. */
@OnServer
class ServletDoorIT {

    private final Application application;

    ServletDoorIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /servlet/get-only, GetOnly",
        "HEAD, /servlet/get-only, GetOnly",
        "POST, /servlet/post-only, PostOnly",
        "GET, /servlet/service, Service",
        "HEAD, /servlet/service, Service",
        "POST, /servlet/service, Service",
        "PUT, /servlet/service, Service",
        "GET, /servlet/inherited, Inherited",
        "POST, /servlet/inherited, Inherited",
        "GET, /servlet/interface, Implementing",
        "GET, /servlet/overridden, Overriding",
        "HEAD, /servlet/overridden, Overriding",
        "GET, /servlet/declared, Declared",
        "GET, /servlet/declared-again, DeclaredAgain",
        "POST, /servlet/aal2, Aal2",
        "HEAD, /servlet/aal2, Aal2",
    })
    void annotationAnywhereOnServlet_everyMethodItHoldsFor_guarded(String method, String path, String place) {
        new Guard(application, method, path).guards(place);
    }

    @ParameterizedTest
    @CsvSource({"POST, /servlet/get-only, GetOnly", "GET, /servlet/post-only, PostOnly"})
    void annotationOnOneMethod_otherMethod_open(String method, String path, String place) {
        new Guard(application, method, path).isOpen(place);
    }

    @Test
    void annotationOnMethodAsksLessThanItsClass_thatMethod_permitted() {
        Reply get =
                application.ask("/servlet/weaker-get", Caller.SCRIPT, Who.AAL1).get();
        assertThat(get.body()).isEqualTo("reached WeakerGet");
        new Guard(application, "POST", "/servlet/weaker-get").guards("WeakerGet");
    }

    @ParameterizedTest
    @CsvSource({"TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND"})
    void annotationOnServletClass_methodItDoesNotHandle_stillDenied(String method) {
        Reply reply =
                application.ask("/servlet/aal2", Caller.SCRIPT, Who.NOBODY).send(method);
        // Servers refuse TRACE before anybody is asked.
        assertThat(reply.status()).isIn(method.equals("TRACE") ? List.of(403, 405) : List.of(401));
        assertThat(reply.body()).doesNotContain("reached");
    }

    @ParameterizedTest
    @CsvSource({
        "/dispatch?how=forward&to=/servlet/aal2, Aal2",
        "/dispatch?how=include&to=/servlet/aal2, Aal2",
        "/dispatch?how=named-forward&to=Aal2, Aal2",
        "/dispatch?how=named-include&to=Aal2, Aal2",
        "/dispatch?how=forward&to=/servlet/get-only, GetOnly",
        "/dispatch?how=include&to=/servlet/get-only, GetOnly",
        "/dispatch?how=named-forward&to=GetOnly, GetOnly",
        "/dispatch?how=named-include&to=GetOnly, GetOnly",
        "/async/dispatch?to=/servlet/get-only, GetOnly",
        "/dispatch?how=forward&to=/url/aal2, UrlServlet",
        "/dispatch?how=include&to=/url/aal2, UrlServlet",
        "/async/dispatch?to=/servlet/aal2, Aal2",
        "/async/dispatch?to=/url/aal2, UrlServlet",
        "/async/guarded, GuardedStart",
    })
    void openServletDispatchesToGuarded_anyKindOfDispatch_judgedAgain(String path, String place) {
        Guard.of(application, path).guards(place);
    }

    /** Open Liberty calls the filters of what was forwarded to first, whatever is forwarded to by name from the same path. */
    @Test
    void namedForwardsFromOnePath_eachTarget_isUnderItsOwnGuardAlone() {
        for (int i = 0; i < 2; i++) {
            Guard.of(application, "/dispatch?how=named-forward&to=GetOnly").guards("GetOnly");
            Guard.of(application, "/dispatch?how=named-forward&to=Aal2").guards("Aal2");
            Reply open = application
                    .ask("/dispatch?how=named-forward&to=Own", Caller.SCRIPT, Who.NOBODY)
                    .get();
            assertThat(open.body()).startsWith("own FORWARD nobody");
        }
    }

    @Test
    void includeDenied_pageAroundIt_isReplacedAsAWhole() {
        Reply reply = application
                .ask("/dispatch?how=include&to=/servlet/aal2", Caller.NAVIGATION, Who.AAL1)
                .get();
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).doesNotContain("before", "after").startsWith("<!DOCTYPE html>");
    }

    @Test
    void forwardDenied_navigation_comesBackToThePageThatWasAskedFor() {
        Reply reply = application
                .ask("/dispatch?how=forward&to=/servlet/aal2", Caller.NAVIGATION, Who.NOBODY)
                .get();
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).endsWith("%2Fit%2Fdispatch%3Fhow%3Dforward%26to%3D%2Fservlet%2Faal2");
    }

    @Test
    void beanCalledOnAnotherThread_withoutCallWith_failsClosedAndSaysSo() {
        Reply reply = application.ask("/async/bean", Caller.SCRIPT, Who.AAL2).get();
        assertThat(reply.body()).startsWith("NO_REQUEST").contains("STEPUP-101", "TableBean.aal1", "callWith");
    }

    @ParameterizedTest
    @CsvSource({"NAVIGATION", "SCRIPT", "TOKEN"})
    void errorPageIsGuarded_callerIsDenied_neverRedirected(Caller caller) {
        Reply reply = application.ask("/fail", caller, Who.NOBODY).get();
        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.header("Set-Cookie")).doesNotContain("stepup_trip");
        assertThat(application.reached()).isEmpty();
        assertThat(reply.body()).contains(caller == Caller.NAVIGATION ? "<h1>Please sign in</h1>" : "session_inactive");
    }

    @Test
    void errorPageIsGuarded_callerIsPermitted_shown() {
        application.reached();
        Reply reply = application.ask("/fail", Caller.NAVIGATION, Who.AAL2).get();
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.body()).isEqualTo("reached Aal2");
    }

    @ParameterizedTest
    @CsvSource({"/url/model, UrlServlet", "/url/get, UrlServlet", "/url/any.ext, UrlServlet", "/any.ext, UrlServlet"})
    void urlRule_modelMethodOrExtension_guarded(String path, String place) {
        Guard.of(application, path).guards(place);
        new Guard(application, "HEAD", path).guards(place);
    }

    @Test
    void urlRuleForGet_post_open() {
        new Guard(application, "POST", "/url/get").isOpen("UrlServlet");
    }
}
