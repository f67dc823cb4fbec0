package dev.stepup.kratosdouble;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What starting a login leads to: for everybody, with every question, from a page, a script and a native client. */
class LoginInitTest {

    @RegisterExtension
    static final KratosDoubleExtension KRATOS = new KratosDoubleExtension();

    private static final TestUsers USERS = new TestUsers(KRATOS);

    // Page: ui = the login page, back = return_to, error = the error page. Others: an error id, or the messages.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            NOBODY        |                       | ui    | 200 csrf_token+identifier+password+method |
            NOBODY        | aal=aal1              | ui    | 200 csrf_token+identifier+password+method |
            NOBODY        | refresh=true          | ui    | 200 csrf_token+identifier+password+method |
            NOBODY        | aal=aal2              | error | 401 session_aal1_required                 |
            NOBODY        | aal=aal2&refresh=true | error | 401 session_aal1_required                 |
            ENDED         | aal=aal2              | error | 401 session_aal1_required                 |
            ENDED         |                       | ui    | 200 csrf_token+identifier+password+method |
            FIRST         |                       | back  | 400 session_already_available             |
            FIRST         | aal=aal1              | back  | 400 session_already_available             |
            FIRST         | aal=aal2              | ui    | 200 csrf_token+totp_code+method           | 1010004
            FIRST         | aal=AAL2              | ui    | 200 csrf_token+totp_code+method           | 1010004
            FIRST         | refresh=true&aal=aal2 | ui    | 200 csrf_token+totp_code+method           | 1010003+1010004
            FIRST         | refresh=true          | ui    | 200 csrf_token+identifier+password+method | 1010003
            ONLY_PASSWORD | aal=aal2              | ui    | 200 csrf_token                            | 1010004
            SECOND        |                       | back  | 400 session_already_available             |
            SECOND        | aal=aal2              | back  | 400 session_already_available             |
            SECOND        | refresh=true&aal=aal2 | ui    | 200 csrf_token+totp_code+method           | 1010003
            SECOND        | refresh=true          | ui    | 200 csrf_token+identifier+password+method | 1010003
            FACTOR_GONE   | aal=aal2              | back  | 400 session_already_available             |
            FACTOR_GONE   | refresh=true&aal=aal2 | ui    | 200 csrf_token                            | 1010003
            FIRST         | aal=aal3              | error | 400                                       |
            NOBODY        | aal=aal0              | error | 400                                       |
            """)
    void login_started_leadsWhereTheMatrixSays(
            TestUsers.State state, @Nullable String query, String page, String answer, @Nullable String messages) {
        String asked = query == null ? "" : query;
        String back = (asked.isEmpty() ? "?" : "?" + asked + "&") + "return_to=" + Visit.encoded(Visit.TARGET);
        IssuedSession session = USERS.session(state);

        Visit visit = new Visit(KRATOS.kratos()).with(session);
        Client.Answer shown = visit.client.page(visit.at("/self-service/login/browser" + back));
        assertThat(shown.status()).isEqualTo(303);
        assertThat(shown.location()).startsWith(expected(page));

        expect(visit.start("login", back), answer, messages, true);
        String token = session == null ? "none" : session.token();
        expect(visit.client.api(visit.at("/self-service/login/api" + back), token), answer, messages, false);
    }

    private static String expected(String page) {
        String ui = KRATOS.kratos().uiUrl().toString();
        return switch (page) {
            case "ui" -> ui + "/login?flow=";
            case "error" -> ui + "/error?id=";
            default -> Visit.TARGET;
        };
    }

    private static void expect(Client.Answer answer, String expected, @Nullable String messages, boolean browser) {
        String[] parts = expected.strip().split(" ");
        assertThat(answer.status()).isEqualTo(Integer.parseInt(parts[0]));
        if (answer.status() == 200) {
            boolean empty = !browser && parts[1].equals("csrf_token");
            assertThat(String.join("+", answer.nodeNames())).isEqualTo(empty ? "" : parts[1]);
            assertThat(String.join(
                            "+", answer.messages().stream().map(String::valueOf).toList()))
                    .isEqualTo(messages == null ? "" : messages);
            assertThat(answer.text("/return_to")).isEqualTo(Visit.TARGET);
        } else {
            assertThat(answer.header("ory-error-id")).isEqualTo(parts.length > 1 ? parts[1] : "");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            http://127.0.0.1:8080/x true
            HTTP://127.0.0.1:8080 true
            http://127.0.0.1/x false
            https://127.0.0.1:8080/x false
            http://localhost:8080/x false
            http://127.0.0.1:8080@evil.example/ false
            http://127.0.0.1:8080.evil.example/ false
            //evil.example/ false
            /relative true
            javascript:alert(1) false
            http://user@127.0.0.1:8080/x true
            """)
    void returnTo_checked_isTakenOnlyUnderAllowedAddresses(String url, boolean allowed) {
        Visit visit = new Visit(KRATOS.kratos());
        Client.Answer answer = visit.start("login", "?return_to=" + Visit.encoded(url));
        assertThat(answer.status()).isEqualTo(allowed ? 200 : 400);
    }

    @Test
    void returnTo_underSelfServiceOfTheServer_isTaken() {
        Visit visit = new Visit(KRATOS.kratos());
        String stepUp = visit.at("/self-service/login/browser?aal=aal2");
        assertThat(visit.start("login", "?return_to=" + Visit.encoded(stepUp)).status())
                .isEqualTo(200);
    }

    @Test
    void forbiddenReturnTo_fromPage_isToldOnTheErrorPage() {
        Visit visit = new Visit(KRATOS.kratos());
        Client.Answer page =
                visit.client.page(visit.at("/self-service/login/browser?return_to=http%3A%2F%2Fevil.example"));
        String id = page.location().replaceAll(".*id=", "");
        Client.Answer error = visit.client.script(visit.at("/self-service/errors?id=" + id));
        assertThat(error.text("/error/id")).isEqualTo("self_service_flow_return_to_forbidden");
        assertThat(error.text("/error/reason")).contains("http://evil.example");
    }
}
