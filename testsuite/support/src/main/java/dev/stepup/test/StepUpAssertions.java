package dev.stepup.test;

import dev.stepup.Requirement;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;

/**
 * That something is guarded. Each of these fails when the guard is taken away, and when the guard is not what stops the
 * call. They need neither an annotation nor the extension, and leave the caller of the test as it is.
 */
public final class StepUpAssertions {

    private static final Duration TIME_OUT = Duration.ofSeconds(30);

    private StepUpAssertions() {}

    /**
     * A guard of the library asks exactly this of the call. The call is made once for each condition of the requirement, by
     * a caller who misses that one and meets the others, beginning with nobody: a guard has to stop it each time, and at
     * least once by this requirement. Then it is made by a caller who meets the requirement and no more, and has to come
     * back.
     *
     * <p>So a call whose guard is missing fails it, as does one whose guard asks less or more, one that throws whoever
     * calls, one that throws an {@link dev.stepup.AccessDeniedException} of its own, and one that swallows the guard's. What
     * is guarded runs once; hand over arguments with which it succeeds.
     *
     * @param expected what the guard asks
     * @param call a call through the container, such as that of an injected bean, on this thread
     * @throws AssertionError if it does not hold
     */
    public static void assertProtected(Requirement expected, Executable call) {
        new GuardedCall(call).holdAgainst(expected);
    }

    /**
     * As {@link #assertProtected(Requirement, Executable)}, with the requirement by which nobody is stopped: it does not
     * notice a guard that is made to ask less.
     */
    public static void assertProtected(Executable call) {
        GuardedCall guarded = new GuardedCall(call);
        guarded.holdAgainst(guarded.requirement());
    }

    /**
     * A GET without credentials is denied by a guard of the library. It sees what no test inside the application can: a
     * guard that the server never calls.
     *
     * @param url a page or resource of a running application
     * @throws AssertionError if it does not hold; see {@link #assertProtected(HttpClient, HttpRequest)}
     */
    public static void assertProtected(URI url) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(TIME_OUT).build();
        assertProtected(client, HttpRequest.newBuilder(url).timeout(TIME_OUT).build());
    }

    /**
     * A request is denied by a guard of the library: 401 or 403, or 303 to elsewhere. A 2xx fails it, and so does everything
     * that says nothing about a guard: 404, 405, 5xx (also 503 while the identity backend is down), another redirect, and
     * a denial by something else than Stepup, such as a role.
     *
     * @param client one that follows no redirects and has no credentials
     * @param request without credentials, or with those of somebody who falls short
     * @throws IllegalArgumentException if the client follows redirects
     * @throws AssertionError if it does not hold
     */
    public static void assertProtected(HttpClient client, HttpRequest request) {
        new GuardedUrl(client).denies(request);
    }

    /**
     * As {@link #assertProtected(HttpClient, HttpRequest)}, and the second request is let in: its answer is 2xx. So it fails
     * as well for something that denies everybody.
     *
     * @param sufficient as the first, with the credentials of somebody who meets the requirement
     */
    public static void assertProtected(HttpClient client, HttpRequest request, HttpRequest sufficient) {
        GuardedUrl url = new GuardedUrl(client);
        url.denies(request);
        url.admits(sufficient);
    }
}
