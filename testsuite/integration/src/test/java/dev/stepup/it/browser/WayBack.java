package dev.stepup.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.stepup.it.http.RawConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an answer leads in the end, as a browser reads it, and what is wrong with that. */
final class WayBack {

    private static final Pattern IN_BODY =
            Pattern.compile("\"redirect_browser_to\":\"([^\"]*)\"|href=\"([^\"]*)\"|action=\"([^\"]*)\"");

    /** The URL parser is the browser's own. The last check reads the path as a server might that decodes too often. */
    private static final String JUDGE = """
            ({ addresses, root, provider }) => addresses.map(address => {
              try {
                const away = new URL(address);
                if (away.origin !== provider) return 'leads to ' + away.origin;
                const all = away.searchParams.getAll('return_to');
                if (all.length !== 1) return all.length + ' return_to';
                const to = new URL(all[0]);
                const base = new URL(root);
                const below = path => (path + '/').startsWith(base.pathname + '/');
                if (new URL(all[0], 'https://other.example/x/y').href !== to.href) return 'relative';
                if (to.origin !== base.origin) return 'comes back to ' + to.origin;
                if (to.username || to.password) return 'user';
                if (!below(to.pathname)) return 'comes back to ' + to.pathname;
                if (to.hash || all[0].includes('#')) return 'fragment';
                if (/[^\\x21-\\x7e]|\\\\/.test(all[0])) return 'characters';
                let path = to.pathname;
                for (let i = 0; i < 5; i++) {
                  path = path.replace(/%25/g, '%').replace(/%2e/gi, '.').replace(/%(2f|5c)/gi, '/')
                    .replace(/%3b/gi, ';').replace(/%[01].|%20|%7f/gi, ';');
                }
                path = path.split('/').map(name => name.split(';')[0]).join('/');
                return below(new URL(path.replace(/\\/+/g, '/'), base).pathname) ? '' : 'climbs by ' + path;
              } catch (e) {
                return e.toString();
              }
            })
            """;

    private static final String RETURN_TO =
            "addresses => addresses.map(address => new URL(address).searchParams.get('return_to'))";

    private final Page page;

    WayBack(Browser browser) {
        page = browser.newPage();
    }

    /** Every address in an answer that a browser would follow, or offer to follow. */
    static List<String> addresses(String answer) {
        List<String> addresses = new ArrayList<>();
        for (String header : List.of("Location", "HX-Redirect", "Refresh")) {
            String value = RawConnection.header(answer, header);
            if (!value.isEmpty()) {
                addresses.add(value);
            }
        }
        Matcher body = IN_BODY.matcher(answer);
        while (body.find()) {
            String found =
                    body.group().substring(body.group().indexOf(body.group().startsWith("\"") ? ":\"" : "=\"") + 2);
            addresses.add(found.substring(0, found.length() - 1).replace("&amp;", "&"));
        }
        return addresses;
    }

    /** What is wrong with each address; empty where nothing is. */
    List<String> complaints(List<String> addresses) {
        Object verdicts = page.evaluate(
                JUDGE, Map.of("addresses", addresses, "root", Behind.ROOT, "provider", GuardedSite.PROVIDER));
        return ((List<?>) verdicts).stream().map(String::valueOf).toList();
    }

    /** Where each address comes back to. */
    List<String> returnTo(List<String> addresses) {
        Object found = page.evaluate(RETURN_TO, addresses);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
