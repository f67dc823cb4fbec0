package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.http.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to spell a guarded path that a guard and a container could read differently. */
@OnServer
class SpellingIT {

    private final Application application;

    SpellingIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/url/aal2",
                "/it/url/aal2/",
                "/it/url/aal2?x=/url/open",
                "/it/url/aal2;x=1",
                "/it/url/aal2;jsessionid=1",
                "/it;x=1/url/aal2",
                "/it/url/aal2/..;/aal2",
                "/it/url/aal2%3Bx=1",
                "/it/url//aal2",
                "/it//url/aal2",
                "//it/url/aal2",
                "/it/url/./aal2",
                "/it/url/aal2/.",
                "/it/url/x/../aal2",
                "/it/url/aal2/x/..",
                "/it/../it/url/aal2",
                "/it/url/%2e/aal2",
                "/it/url/x/%2e%2e/aal2",
                "/it/url/x%2F..%2Faal2",
                "/it/url%2Faal2",
                "/it/url/aal2%2F",
                "/it/url/aal2%2Fx",
                "/it/url/%61al2",
                "/it/%75rl/aal2",
                "/%69t/url/aal2",
                "/it/url/%2561al2",
                "/it/url/%252e%252e/url/aal2",
                "/it/url\\aal2",
                "/it/url/aal2\\",
                "/it/url%5Caal2",
                "/it/url/aal2%5C..%5Cx",
                "/it/url/aal2%00",
                "/it/url/aal2%00.html",
                "/it/url/aal2%0a",
                "/it/url/aal2%09",
                "/it/url/%c0%afaal2",
                "/it/url/%c1%a1al2",
                "/it/url/x.ext",
                "/it/x.ext;y=.html",
                "/it/url/aal2/x.ext",
                "/it/servlet/aal2;x=1",
                "/it/servlet//aal2",
                "/it/servlet/./aal2",
                "/it/servlet/%61al2",
                "/it/servlet/x/../aal2",
                "/it/servlet%2Faal2",
                "/it/rest/table/aal2;x=1",
                "/it/rest/table;x=1/aal2",
                "/it/rest/table//aal2",
                "/it/rest/table/%61al2",
                "/it/rest/table/aal2/",
                "/it/rest/./table/aal2",
                "/it/static/page.html",
                "/it/static//page.html",
                "/it//static/page.html",
                "/it/static/./page.html",
                "/it/x/../static/page.html",
                "/it/%73tatic/page.html",
                "/it/static%2Fpage.html",
                "/it/static%5Cpage.html",
                "/it/static\\page.html",
                "/it/static/%2e/page.html",
                "/it/x%2F..%2Fstatic/page.html",
                "/it/x/%2e%2e/static/page.html",
                "/it/static/page.html;x=1",
                "/it/static;x=1/page.html",
                "/it/static/page.html%00",
                "/it/static/page.html%20",
                "/it/static/page.html/",
                "/it/static/page.html.",
                "/it/STATIC/page.html",
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
    void guardedPath_anySpelling_neverReached(String target) {
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
        assertThat(RawConnection.status(answer)).as(answer).isIn(301, 303, 400, 401, 403, 404);
        assertThat(answer).doesNotContain("Exception", "\tat ", "reached");
    }

    private String get(String target) {
        return RawConnection.get(application.at("/"), target, "Accept: text/html\r\n");
    }
}
