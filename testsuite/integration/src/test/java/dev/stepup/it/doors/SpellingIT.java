package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Corpus;
import dev.stepup.it.http.RawConnection;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to spell a guarded path that a guard and a container could read differently. */
@OnServer
class SpellingIT {

    private static final Logger LOG = System.getLogger(SpellingIT.class.getName());
    private static final Pattern EXCEPTION = Pattern.compile("\\wException");

    private final Application application;

    SpellingIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @EnumSource
    void guardedTarget_anySpelling_neverReached(GuardedTarget target) {
        List<String> spellings = Corpus.read("spellings.txt");
        assertThat(spellings).hasSizeGreaterThan(250).doesNotHaveDuplicates();
        List<String> complaints = new ArrayList<>();
        int answered = 0;
        int guarded = 0;
        application.reached();
        for (String spelling : spellings) {
            String[] parts = target.in(spelling).split("\\|(?=[A-Z])", 2);
            String answer = answer(parts);
            int status = RawConnection.status(answer);
            if (!application.reached().isEmpty() || !isRefused(parts[0], status, answer)) {
                complaints.add(spelling + " is answered by " + answer);
            }
            answered += status == 0 ? 0 : 1;
            guarded += status == 303 || status == 401 || status == 403 ? 1 : 0;
        }
        LOG.log(
                Level.INFO,
                "{0}: {1} tried, {2} answered, {3} by the guard",
                target,
                spellings.size(),
                answered,
                guarded);
        assertThat(complaints).isEmpty();
        // Not vacuous: most are answered, and many are understood to mean what is guarded.
        assertThat(answered).isGreaterThan(spellings.size() * 9 / 10);
        assertThat(guarded).isGreaterThan(40);
    }

    /** The same with a session that meets the rule: what is tried above would be reached. */
    @ParameterizedTest
    @EnumSource(names = {"URL_RULE", "SERVLET", "RESOURCE"})
    void guardedTarget_sessionMeetsIt_reached(GuardedTarget target) {
        String path = target.in("{d}/{l}");
        assertThat(application.ask(path, Caller.NAVIGATION, Who.AAL2).get().body())
                .startsWith("reached ");
    }

    /** Payara under load now and then answers an empty 200 that no filter has seen: then it is asked again. */
    private String answer(String[] parts) {
        String answer = RawConnection.ask(application.at("/"), parts[0], headers(parts));
        boolean unseen = RawConnection.status(answer) == 200
                && RawConnection.header(answer, "Content-Length").equals("0")
                && Stream.of("Vary", "Cache-Control", "Set-Cookie", "Content-Type")
                        .allMatch(header -> RawConnection.header(answer, header).isEmpty());
        return unseen ? RawConnection.ask(application.at("/"), parts[0], headers(parts)) : answer;
    }

    private String headers(String[] parts) {
        String more = parts.length > 1 ? parts[1] + "\r\n" : "";
        String preflight = more.startsWith("Access-Control-") ? "Origin: https://elsewhere.example\r\n" : "";
        return "Host: 127.0.0.1:" + application.at("/").getPort() + "\r\nAccept: text/html\r\n" + more + preflight;
    }

    /** To sign in, or refused; by nothing else, and without a word of what is inside. */
    private boolean isRefused(String requestLine, int status, String answer) {
        boolean away = status == 303
                && RawConnection.header(answer, "Location")
                        .startsWith(application.kratos().publicUrl() + "/self-service/login/browser?");
        boolean refused = away
                || status == 0
                || (status >= 400 && status < 500)
                || OfTheServer.is(requestLine, answer, application.at("/"));
        // The page of a server may repeat what it was asked for; a header that does would send somebody there.
        String head = answer.split("\r\n\r\n", 2)[0];
        return refused
                && !head.contains("elsewhere.example")
                && !EXCEPTION.matcher(answer).find()
                && Stream.of("\tat ", "reached").noneMatch(answer::contains);
    }

    /** Resources and files that nothing but a URL rule guards, where a runtime reads the path by itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/url/aal2",
                "/it/url/aal2/..;/aal2",
                "/it/url/x%2F..%2Faal2",
                "/it/url/x.ext",
                "/it/x.ext;y=.html",
                "/it/url/aal2/x.ext",
                "/it/rest/ruled",
                "/it/rest/ruled;x=1",
                "/it/rest;x=1/ruled",
                "/it/rest;/ruled/leaf",
                "/it/listed;x=1/ruled/leaf",
                "/it/rest/ruled;x=1/leaf",
                "/it/rest/x;/../ruled",
                "/it/rest/%72uled",
                "/it/rest/%72uled;x=1/leaf",
                "/it/rest//ruled",
                "/it/rest/./ruled",
                "/it/rest/ruled/",
                "/it/rest/%2e/ruled",
                "/it/rest%2Fruled",
                "/it/rest/x%2F..%2Fruled",
                "/it/rest/x/..;/ruled",
            })
    void pathBelowARule_anySpelling_neverReached(String target) {
        assertNotReached(target);
        assertNotReached("http://127.0.0.1:" + application.at("/").getPort() + target);
    }

    /** Some containers cut the whole rest off at a parameter, and dispatch to what is left: so does the rule. */
    @ParameterizedTest
    @ValueSource(strings = {"/it/url;x=1/aal2", "/it/url/..;/url/aal2"})
    void parameterInsideThePath_howeverTheContainerReadsIt_guardedPlaceIsNotReached(String target) {
        assertThat(get(target)).doesNotContain("at /aal2", "Exception");
    }

    @Test
    void pathThatOnlyLooksSimilar_noRule_reached() {
        assertThat(get("/it/url/aal2x")).contains("reached UrlServlet");
        assertThat(get("/it/url/AAL2")).contains("reached UrlServlet");
    }

    private void assertNotReached(String target) {
        application.reached();
        String answer = get(target);
        assertThat(application.reached()).as(target).isEmpty();
        assertThat(RawConnection.status(answer)).as(answer).isIn(303, 400, 401, 403, 404);
        assertThat(answer).doesNotContain("Exception", "\tat ", "reached");
    }

    private String get(String target) {
        return RawConnection.get(application.at("/"), target, "Accept: text/html\r\n");
    }
}
