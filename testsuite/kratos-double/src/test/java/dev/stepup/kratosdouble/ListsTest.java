package dev.stepup.kratosdouble;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists come in pages, and say where the others are. */
class ListsTest {

    @RegisterExtension
    static final KratosDoubleExtension KRATOS = new KratosDoubleExtension(KratosDouble.builder());

    private static final TestUsers USERS = new TestUsers(KRATOS);
    private static final String FROM_0 = "eyJvZmZzZXQiOiIwIiwidiI6Mn0";
    private static final String FROM_1 = "eyJvZmZzZXQiOiIxIiwidiI6Mn0";
    private static final String FROM_2 = "eyJvZmZzZXQiOiIyIiwidiI6Mn0";

    private final Client client = new Client();

    private Client.Answer admin(String pathAndQuery) {
        return client.script(KRATOS.kratos().adminUrl() + "/admin" + pathAndQuery);
    }

    private static int size(Client.Answer answer) {
        try (JsonReader reader = JsonProvider.provider().createReader(new StringReader(answer.body()))) {
            return reader.readArray().size();
        }
    }

    private static UUID withSessions(int number) {
        UUID user = USERS.withPassword().id();
        for (int i = 0; i < number; i++) {
            KRATOS.kratos().createSession(user, NewSession.with(CompletedMethod.password()));
        }
        return user;
    }

    @Test
    void sessions_onOnePage_nameTheFirst() {
        UUID user = withSessions(2);
        Client.Answer answer = admin("/identities/" + user + "/sessions?active=true");
        assertThat(answer.header("X-Total-Count")).isEqualTo("2");
        assertThat(answer.header("Link"))
                .isEqualTo("</admin/identities/" + user + "/sessions?active=true&page=0&page_size=2&page_token="
                        + FROM_0 + "&per_page=2>; rel=\"first\"");
    }

    @Test
    void sessions_onSeveralPages_nameTheNextAndTheLast() {
        UUID user = withSessions(3);
        Client.Answer answer = admin("/identities/" + user + "/sessions?page_size=1");
        String path = "</admin/identities/" + user + "/sessions?";
        assertThat(size(answer)).isEqualTo(1);
        assertThat(answer.header("Link"))
                .isEqualTo(path + "page=1&page_size=1&page_token=" + FROM_1 + "&per_page=1>; rel=\"next\"," + path
                        + "page=2&page_size=1&page_token=" + FROM_2 + "&per_page=1>; rel=\"last\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ids=x|Invalid UUID value `x` for parameter `ids`.",
                "ids=|Invalid UUID value `` for parameter `ids`.",
                "organization_id=x|Invalid UUID value `x` for parameter `organization_id`.",
                "include_credential=foo|Invalid value `foo` for parameter `include_credential`.",
                "page_size=x|strconv.Atoi: parsing \"x\": invalid syntax",
                "page_token=x|The page token is invalid, do not craft your own page tokens",
                "credentials_identifier=a&organization_id=00000000-0000-0000-0000-000000000001|"
                        + "You cannot combine multiple filters in this API"
            })
    void identities_askedForWrongly_areRefused(String query, String reason) {
        Client.Answer answer = admin("/identities?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error/reason")).isEqualTo(reason);
    }

    @Test
    void identities_pageByPage_areAllThereOnce() {
        UUID one = USERS.withPassword().id();
        UUID other = USERS.withPassword().id();
        String query = "/identities?ids=" + one + "&ids=" + other + "&page_size=1";
        Client.Answer first = admin(query);
        String next = first.header("Link").replaceAll(".*,<[^>]*page_token=([0-9a-f-]+)[^>]*>; rel=\"next\"", "$1");
        Client.Answer second = admin(query + "&page_token=" + next);
        assertThat(size(first)).isEqualTo(1);
        assertThat(size(second)).isEqualTo(1);
        assertThat(second.header("Link")).doesNotContain("next");
        assertThat(first.body() + second.body()).contains(one.toString(), other.toString());
    }

    @Test
    void sessionsOfAll_pageByPage_areAllThereOnce() {
        withSessions(2);
        Client.Answer first = admin("/sessions?page_size=1");
        String next = first.header("Link").replaceAll(".*page_token=([^>&]+)>; rel=\"next\"", "$1");
        Client.Answer second = admin("/sessions?page_size=1&page_token=" + next);
        assertThat(size(second)).isEqualTo(1);
        assertThat(second.body()).isNotEqualTo(first.body());
        assertThat(admin("/sessions?page_token=x").text("/error/message"))
                .isEqualTo("could not parse parameter page_size");
    }
}
