package dev.stepup.it.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.answer.CallerKind;
import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.Who;
import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Challenge;
import dev.stepup.it.http.Reply;
import dev.stepup.it.identity.Credential;
import dev.stepup.spi.CredentialKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The table of callers by which core tells their kinds, at two doors: each is answered so that it understands. Nobody has to
 * sign in; who has a session has one factor too few.
 */
@OnServer
class EveryCallerIT {

    private final Application application;

    EveryCallerIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "/callers.csv", delimiter = '|', numLinesToSkip = 1)
    void callerOfTheTable_servletFilter_answeredByItsKind(
            String situation, CredentialKind credential, String method, String headers, CallerKind kind) {
        Row row = new Row(credential, method, headers, kind);
        row.check(row.ask("/servlet/aal2"));
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "/callers.csv", delimiter = '|', numLinesToSkip = 1)
    void callerOfTheTable_restDoor_answeredByItsKind(
            String situation, CredentialKind credential, String method, String headers, CallerKind kind) {
        Row row = new Row(credential, method, headers, kind);
        row.check(row.ask(method.equals("POST") ? "/rest/entity" : "/rest/table/aal2"));
    }

    /** One row of the table, without its name. */
    private final class Row {

        private final CredentialKind credential;
        private final String method;
        private final List<String> headers;
        private final CallerKind kind;

        Row(CredentialKind credential, String method, String headers, CallerKind kind) {
            this.credential = credential;
            this.method = method;
            this.headers = headers == null ? List.of() : List.of(headers.split(" && ", -1));
            this.kind = kind;
        }

        Reply ask(String path) {
            Ask ask = Ask.at(application.at(path));
            credential().ifPresent(known -> ask.with(known.header(), known.value()));
            for (String header : headers) {
                String[] parts = header.split(": ", 2);
                ask.with(parts[0], parts[1]);
            }
            return method.equals("POST") ? ask.post("application/json", "{\"value\":1}") : ask.send(method);
        }

        private Optional<Credential> credential() {
            return switch (credential) {
                case NONE -> Optional.empty();
                case COOKIE -> application.cast().credential(Who.AAL1_WITH_TOTP, Caller.NAVIGATION);
                case TOKEN -> application.cast().credential(Who.AAL1_WITH_TOTP, Caller.TOKEN);
            };
        }

        void check(Reply reply) {
            assertThat(reply.body()).doesNotContain("reached");
            boolean counted = reply.headers().allValues("Set-Cookie").stream()
                    .anyMatch(cookie -> cookie.startsWith("stepup_trip_"));
            boolean follows = kind == CallerKind.SCRIPT && !isAhead() && (has("HX-Request: ") || isFacesAjax());
            assertThat(counted).as("counted as a trip").isEqualTo(kind == CallerKind.NAVIGATION || follows);
            assertThat(reply.header("Location").isEmpty()).isEqualTo(kind != CallerKind.NAVIGATION);
            if (has("Access-Control-Request-Method: ")) {
                assertThat(reply.status()).isEqualTo(200);
                assertThat(reply.header("WWW-Authenticate")).isEmpty();
            } else if (follows && isFacesAjax()) {
                assertThat(reply.status()).isEqualTo(200);
                assertThat(reply.header("Content-Type")).startsWith("text/xml");
            } else {
                assertThat(reply.cacheControl()).isEqualTo("no-store");
                checkKind(reply);
            }
        }

        private void checkKind(Reply reply) {
            switch (kind) {
                case NAVIGATION -> {
                    assertThat(reply.status()).isEqualTo(303);
                    assertThat(reply.header("Location"))
                            .startsWith(application.kratos().publicUrl() + "/self-service/login/browser?");
                }
                case FRAME -> {
                    assertThat(reply.status()).isEqualTo(403);
                    assertThat(reply.header("Content-Type")).startsWith("text/html");
                    assertThat(reply.body()).contains("target=\"_top\"");
                }
                case SCRIPT -> checkScript(reply);
                case TOKEN -> checkToken(reply);
            }
        }

        private void checkScript(Reply reply) {
            assertThat(reply.status()).isEqualTo(isNobody() ? 401 : 403);
            if (has("Upgrade: ")) {
                // Payara leaves out the type of what it answers to a handshake; nobody reads more than the status.
                assertThat(reply.header("Content-Type")).doesNotContain("html");
                return;
            }
            Problem.check(reply);
            assertThat(reply.header("WWW-Authenticate")).isEqualTo(isNobody() ? "Bearer" : "");
            String address = reply.json("/redirect_browser_to");
            assertThat(address).startsWith(application.kratos().publicUrl() + "/self-service/login/browser?");
            assertThat(reply.header("HX-Redirect")).isEqualTo(has("HX-Request: ") && !isAhead() ? address : "");
        }

        private boolean isAhead() {
            return has("Sec-Purpose: prefetch");
        }

        private boolean isFacesAjax() {
            return has("Faces-Request: partial/ajax");
        }

        private void checkToken(Reply reply) {
            Problem.check(reply);
            assertThat(reply.status()).isEqualTo(401);
            List<String> challenges = reply.headers().allValues("WWW-Authenticate");
            assertThat(challenges).hasSize(1);
            Challenge challenge = Challenge.of(challenges.get(0));
            assertThat(challenge.scheme()).isEqualTo(has("Authorization: DPoP ") ? "DPoP" : "Bearer");
            assertThat(challenge.parameters())
                    .containsEntry("error", isNobody() ? "invalid_token" : "insufficient_user_authentication");
            assertThat(reply.json("/api_flow"))
                    .startsWith(application.kratos().publicUrl() + "/self-service/login/api");
        }

        private boolean isNobody() {
            return credential == CredentialKind.NONE;
        }

        private boolean has(String start) {
            return headers.stream().anyMatch(header -> header.regionMatches(true, 0, start, 0, start.length()));
        }
    }
}
