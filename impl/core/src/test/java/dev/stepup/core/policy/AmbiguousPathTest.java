package dev.stepup.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4: what survives decoding, and could be read as a guarded path, is not served. */
@DisplayName("Section 4: ambiguous paths")
class AmbiguousPathTest {

    private static final UrlRules RULES = new UrlRules(
            List.of(rule("/admin/*"), rule("/exact"), rule("/folder/"), rule("*.jsf"), rule("/deep/er/*")));

    private static UrlRule rule(String pattern) {
        return new UrlRule(pattern, new PathPattern(pattern), Set.of(), Requirement.of(RequiredAal.AAL2));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                // An encoded slash, once, twice and three times.
                "/admin%2Fusers",
                "/admin%2fusers",
                "/admin%252fusers",
                "/admin%25252fusers",
                "%2fadmin%2fusers",
                "/%2fadmin/users",
                "/public%2f..%2fadmin",
                "/deep%2fer/x",
                "/deep/er%2fx",
                "/admin/a%2fb",
                // A backslash, plain and encoded.
                "/admin\\users",
                "\\admin\\users",
                "/public\\..\\admin",
                "/admin%5cusers",
                "/admin%5Cusers",
                "/public%5c..%5cadmin/x",
                "/admin%255cusers",
                "/deep\\er\\x",
                "/admin/\\",
                // A path parameter.
                "/admin;/users",
                "/admin;x=y/users",
                "/admin/;x",
                "/admin;",
                "/;/admin/users",
                "/;x/admin",
                "/public/..;/admin/x",
                "/public/..;a=b/admin",
                "/admin%3b/users",
                "/admin%3Bx/users",
                "/admin%253b/users",
                "/exact;",
                "/exact;x=1",
                "/exact%3b",
                "/folder/;x",
                "/folder;x/",
                "/page.jsf;x",
                "/page.jsf;.css",
                "/page.jsf%3b.css",
                "/admin;%2f..%2fpublic",
                "/exact;%2f..%2fpublic",
                // Dot segments.
                "/./admin/x",
                "/public/../admin",
                "/public/../admin/x",
                "/admin/./x",
                "/admin/.",
                "/admin/..",
                "/admin/../x",
                "/exact/.",
                "/exact/x/..",
                "/public/%2e%2e/admin",
                "/public/%2E%2E/admin",
                "/public/.%2e/admin",
                "/public/%2e./admin",
                "/%2e/admin",
                "/public/%252e%252e/admin",
                "/deep/./er/x",
                "/deep/x/../er",
                "/x%2f..%2fadmin%2f%252e%252e%2fx",
                // Empty segments.
                "//admin",
                "//admin/x",
                "/admin//x",
                "/deep//er/x",
                "//exact",
                "/folder//",
                "///page.jsf",
                // Letters that need no encoding.
                "/%61dmin/x",
                "/adm%69n",
                "/%2561dmin",
                "/e%78act",
                "/page%2ejsf",
                "/page.%6asf",
                // Characters that end a name for some readers.
                "/admin\u0000",
                "/admin\u0000/x",
                "/admin%00/x",
                "/page.jsf\u0000.css",
                "/page.jsf%00.css",
                "/admin/\n",
                "/exact\r\n",
                "/exact%0a"
            })
    void path_readableAsGuarded_isAmbiguous(String path) {
        assertThat(RULES.isAmbiguous(path)).isTrue();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                // What is spelt in one way only, guarded or not.
                "",
                "/",
                "/admin",
                "/admin/users",
                "/exact",
                "/folder/",
                "/page.jsf",
                "/public",
                "/admin/a.b",
                "/admin/...",
                "/admin/x..y",
                "/admin/.hidden",
                "/admin/a b",
                "/admin/ä",
                "/ADMIN/users",
                // What is odd, but never comes near a guarded path.
                "/public/100%",
                "/public/a%2fb",
                "/public/a;b=c",
                "/public//x",
                "/public/../x",
                "/public\\x",
                "/admins%2fx",
                "/public/%zz",
                "/public/%",
                "/public/%2",
                "/exactly;x",
                "/public/page.jsfx;x"
            })
    void path_speltInOneWayOrUnguarded_isServed(String path) {
        assertThat(RULES.isAmbiguous(path)).isFalse();
    }
}
