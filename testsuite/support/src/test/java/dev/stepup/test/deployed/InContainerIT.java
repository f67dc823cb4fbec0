package dev.stepup.test.deployed;

import static dev.stepup.test.StepUpAssertions.assertProtected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.CompletedMethod;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.StepUp;
import dev.stepup.test.Assurance;
import dev.stepup.test.TestCaller;
import dev.stepup.test.TestClock;
import dev.stepup.test.WithAssurance;
import dev.stepup.test.WithNobody;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of an application that run inside it, beside some that come from outside. */
@ExtendWith(ArquillianExtension.class)
@WithAssurance(level = Aal.AAL2)
class InContainerIT {

    private static final Requirement FRESH_AAL2 =
            Requirement.of(RequiredAal.AAL2).withMaxAge(Duration.ofMinutes(5));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    Ledger ledger;

    @Inject
    StepUp stepUp;

    @Inject
    HttpServletRequest request;

    @ArquillianResource
    URI url;

    @Deployment
    static WebArchive bank() {
        return BankArchive.withTheKit();
    }

    @Test
    void sessionBean_sufficientCaller_goesOnUntilTheFactorIsStale(TestClock clock) {
        assertEquals("booked", ledger.book());
        clock.moveForward(Duration.ofMinutes(6));
        assertThrows(AccessDeniedException.class, ledger::book);
    }

    @Test
    @WithNobody
    void sessionBean_nobody_denied() {
        assertThrows(AccessDeniedException.class, ledger::book);
    }

    @Test
    @WithNobody
    void vouchedWork_sessionOfTheApplication_isJudgedByTheClockOfTheTest(TestClock clock) throws Exception {
        CompletedMethod totp = CompletedMethod.of("totp", Aal.AAL2, clock.instant());
        Session session = new Session("s1", "alice", Aal.AAL2, List.of(totp), null, true);
        assertEquals("booked", stepUp.callWith(session, ledger::book));
        clock.moveForward(Duration.ofMinutes(6));
        assertThrows(AccessDeniedException.class, () -> stepUp.callWith(session, ledger::book));
    }

    @Test
    void sessionBean_guarded_assertionHolds() {
        assertProtected(FRESH_AAL2, ledger::book);
    }

    @Test
    void sessionBean_notGuarded_assertionFails() {
        AssertionError failure = assertThrows(AssertionError.class, () -> assertProtected(ledger::unguarded));
        assertTrue(failure.getMessage().startsWith("STEPUP-TEST-101: "), failure.getMessage());
    }

    @Test
    void requestWithTicket_ofTheRunningTest_isMadeByItsCaller(TestCaller caller, TestClock clock) throws Exception {
        assertEquals("200 booked", get(program(caller)));
        assertEquals("200 booked", get(browser(caller)));
        clock.moveForward(Duration.ofMinutes(6));
        assertTrue(get(program(caller)).startsWith("401 "));
        caller.become(Assurance.of(Aal.AAL2));
        assertEquals("200 booked", get(program(caller)));
        caller.become(Assurance.backendDown());
        assertTrue(get(program(caller)).startsWith("503 "));
    }

    @Test
    void requestWithTicket_asNavigation_isSentToTheFactor(TestCaller caller) throws Exception {
        caller.become(Assurance.of(Aal.AAL1));
        HttpResponse<String> response =
                CLIENT.send(browser(caller).header("Accept", "text/html").build(), BodyHandlers.ofString());
        assertEquals(303, response.statusCode());
        String to = response.headers().firstValue("Location").orElseThrow();
        assertTrue(to.startsWith("https://identity.invalid/step_up?return_to=http"), to);
    }

    @Test
    void requestWithAnotherTicket_isMadeByNobody() throws Exception {
        assertTrue(get(ask("/ledger").header(TestCaller.HEADER, "0123456789abcdef0123456789abcdef"))
                .startsWith("401 "));
    }

    @Test
    void urlFromInside_guarded_assertionHoldsWithASufficientCaller(TestCaller caller) {
        assertProtected(CLIENT, ask("/ledger").build(), program(caller).build());
    }

    @Test
    @RunAsClient
    void urlFromOutside_guarded_assertionHolds() {
        assertProtected(outside("ledger"));
        assertProtected(
                CLIENT,
                HttpRequest.newBuilder(outside("ledger"))
                        .header("Accept", "text/html")
                        .build());
    }

    @Test
    @RunAsClient
    void urlFromOutside_notGuarded_assertionFails() {
        assertFails("STEPUP-TEST-201", "open");
        assertFails("STEPUP-TEST-202", "nowhere");
    }

    private void assertFails(String id, String path) {
        AssertionError failure = assertThrows(AssertionError.class, () -> assertProtected(outside(path)));
        assertTrue(failure.getMessage().startsWith(id + ": "), failure.getMessage());
    }

    /** The server tells the name of the machine, and listens on the loopback interface alone. */
    private URI outside(String path) {
        return URI.create("http://127.0.0.1:" + url.getPort() + url.getPath() + path);
    }

    private HttpRequest.Builder program(TestCaller caller) {
        return ask("/ledger").header(TestCaller.HEADER, caller.ticket());
    }

    private HttpRequest.Builder browser(TestCaller caller) {
        return ask("/ledger").header("Cookie", TestCaller.COOKIE + "=" + caller.ticket());
    }

    private HttpRequest.Builder ask(String path) {
        String root = "http://127.0.0.1:" + request.getServerPort() + request.getContextPath();
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(30));
    }

    private static String get(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
