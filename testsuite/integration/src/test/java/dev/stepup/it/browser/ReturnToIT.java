package dev.stepup.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.stepup.it.http.Corpus;
import dev.stepup.it.http.RawConnection;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 3, return_to: whatever a request carries, nobody is led anywhere but back into the application. */
@WithBrowser
@DisplayName("Section 3: return_to cannot lead astray")
class ReturnToIT {

    private static final Logger LOG = System.getLogger(ReturnToIT.class.getName());
    private static final String ROOT = Behind.ROOT;

    private final WayBack wayBack;

    ReturnToIT(Browser browser) {
        wayBack = new WayBack(browser);
    }

    @ParameterizedTest
    @EnumSource
    void application_reachedInThisWay_comesBackToItselfAlone(Behind behind) {
        List<String> targets = Corpus.read("hostile-targets.txt").stream()
                .map(ReturnToIT::unescaped)
                .toList();
        assertThat(targets).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        try (GuardedSite site = new GuardedSite("astray-" + behind, behind.settings())) {
            pagesComeBack(site, behind);
            actionsComeBackToTheirPage(site, behind);
            for (Entry entry : Entry.values()) {
                nobodyIsLedAstray(site, behind, entry, targets);
            }
        }
    }

    private void nobodyIsLedAstray(GuardedSite site, Behind behind, Entry entry, List<String> targets) {
        List<String> addresses = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        int tried = 0;
        int answered = 0;
        for (String target : targets) {
            for (Attempt attempt : entry.attempts(target, behind)) {
                String answer = site.ask(attempt);
                tried++;
                answered += RawConnection.status(answer) == 0 ? 0 : 1;
                // The server's own page on what is not there may repeat what it was asked for.
                String said = RawConnection.status(answer) == 404 ? answer.split("\r\n\r\n", 2)[0] : answer;
                if (answer.contains("reached") || (entry == Entry.HOST && said.contains("evil"))) {
                    complaints.add(attempt + " is answered by " + answer);
                }
                // A redirect to the context root is the server's own, before anybody is asked.
                List<String> found = RawConnection.status(answer) == 301 ? List.of() : WayBack.addresses(answer);
                for (String address : found) {
                    addresses.add(address);
                    asked.add(attempt.toString());
                }
            }
        }
        List<String> verdicts = wayBack.complaints(addresses);
        for (int i = 0; i < verdicts.size(); i++) {
            if (!verdicts.get(i).isEmpty()) {
                complaints.add(verdicts.get(i) + ": " + addresses.get(i) + " for " + asked.get(i));
            }
        }
        LOG.log(
                Level.INFO,
                "{0} by {1}: {2} tried, {3} answered, {4} ways back, {5} complaints",
                behind,
                entry,
                tried,
                answered,
                addresses.size(),
                complaints.size());
        assertThat(complaints).as("%s by %s", behind, entry).isEmpty();
        assertThat(tried).isGreaterThanOrEqualTo(targets.size());
        assertThat(answered).isGreaterThan(tried * 9 / 10);
        assertThat(addresses).hasSizeGreaterThan(targets.size() / 2);
    }

    private void pagesComeBack(GuardedSite site, Behind behind) {
        for (String page : List.of(
                "/",
                "/page",
                "/a/b?c=d&e=%C3%A4",
                "/a?next=https%3A%2F%2Felsewhere.example%2F",
                "/a;v=1/b",
                "/a%20b",
                "/a..b/c?x[]=1",
                "/@a/:b")) {
            assertThat(comesBack(site, "GET /bank" + page, behind, Attempt.NAVIGATION))
                    .isEqualTo(ROOT + page);
            assertThat(comesBack(site, "GET /b%61nk" + page, behind, Attempt.NAVIGATION))
                    .isEqualTo(ROOT + page);
            String script = Attempt.SCRIPT + "HX-Current-URL: " + ROOT + page + "#here\r\n";
            assertThat(comesBack(site, "GET /bank/fragment", behind, script)).isEqualTo(ROOT + page);
        }
    }

    private void actionsComeBackToTheirPage(GuardedSite site, Behind behind) {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            for (String caller : List.of(Attempt.NAVIGATION, Attempt.SCRIPT)) {
                String headers = caller + "Content-Length: 0\r\n";
                assertThat(comesBack(site, method + " /bank/action", behind, headers))
                        .isEqualTo(ROOT + "/");
                headers += "Referer: " + ROOT + "/form?step=2\r\n";
                assertThat(comesBack(site, method + " /bank/action", behind, headers))
                        .isEqualTo(ROOT + "/form?step=2");
            }
        }
        assertThat(comesBack(site, "GET /bank/api", behind, Attempt.SCRIPT)).isEqualTo(ROOT + "/");
    }

    private String comesBack(GuardedSite site, String requestLine, Behind behind, String headers) {
        String answer = site.ask(new Attempt(requestLine, behind.host() + headers + behind.told()));
        List<String> addresses = WayBack.addresses(answer);
        assertThat(addresses).as(answer).isNotEmpty();
        return wayBack.returnTo(addresses).stream()
                .distinct()
                .reduce((one, other) -> one + " and " + other)
                .orElse("");
    }

    private static String unescaped(String line) {
        return Stream.of("tab \t", "lf \n", "cr \r", "nul \0", "del \u007f", "u1 \u0001", "u1f \u001f", "u2028 \u2028")
                .reduce(
                        line,
                        (text, escape) -> text.replace(
                                "{" + escape.substring(0, escape.indexOf(' ')) + "}",
                                escape.substring(escape.indexOf(' ') + 1)));
    }
}
