package dev.stepup.kratosdouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrative API, with what operators get wrong. */
class AdminTest {

    @RegisterExtension
    static final KratosDoubleExtension KRATOS = new KratosDoubleExtension(KratosDouble.builder());

    private static final TestUsers USERS = new TestUsers(KRATOS);

    private final Client client = new Client();

    private Client.Answer send(String method, String path, String json) {
        return client.send(
                Client.request(KRATOS.kratos().adminUrl() + "/admin" + path)
                        .header("Content-Type", Client.JSON)
                        .method(method, HttpRequest.BodyPublishers.ofString(json)),
                false);
    }

    private Client.Answer create(String members) {
        return send("POST", "/identities", "{\"schema_id\":\"default\"," + members + "}");
    }

    private static String traits() {
        return "\"traits\":{\"email\":\"user-" + UUID.randomUUID() + "@example.org\"}";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "null|I[#/traits] S[#/properties/traits/type] expected object, but got null",
                "[]|I[#/traits] S[#/properties/traits/type] expected object, but got array",
                "{\"email\":5}|I[#/traits/email] S[#/properties/traits/properties/email/type] expected string, but got"
                        + " number"
            })
    void traits_ofAWrongType_areRefused(String traits, String reason) {
        Client.Answer answer = create("\"traits\":" + traits);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error/reason")).isEqualTo(reason);
    }

    @Test
    void traits_wrongInTwoWays_areToldBoth() {
        assertThat(create("\"traits\":{\"x\":1}").text("/error/reason"))
                .startsWith("I[#/traits] S[#/properties/traits] validation failed\n")
                .contains("missing properties: \"email\"", "additionalProperties \"x\" not allowed");
    }

    @Test
    void address_inCapitals_isComparedInSmallLetters() {
        String email = "USER-" + UUID.randomUUID() + "@EXAMPLE.ORG";
        Client.Answer answer = create("\"traits\":{\"email\":\"" + email + "\"}");
        assertThat(answer.text("/credentials/password/identifiers/0")).isEqualTo(email.toLowerCase(Locale.ROOT));
        assertThat(answer.text("/traits/email")).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"config\":{}}", "{\"config\":{\"hashed_password\":\"junk\"}}"})
    void password_thatIsNone_isRefused(String password) {
        Client.Answer answer = create(traits() + ",\"credentials\":{\"password\":" + password + "}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error/reason")).contains("does not match any known hash format");
    }

    @Test
    void password_longerThanItsHashTakes_isRefused() {
        String password = "{\"config\":{\"password\":\"" + "y".repeat(73) + "\"}}";
        Client.Answer answer = create(traits() + ",\"credentials\":{\"password\":" + password + "}");
        assertThat(answer.status()).isEqualTo(500);
    }

    @Test
    void externalId_findsItsIdentity_andIsTakenOnce() {
        String id = "ext-" + UUID.randomUUID();
        Client.Answer created = create(traits() + ",\"external_id\":\"" + id + "\"");
        assertThat(send("GET", "/identities/by/external/" + id, "").text("/id")).isEqualTo(created.text("/id"));
        assertThat(send("GET", "/identities/by/external/unknown", "").status()).isEqualTo(404);
        Client.Answer again = create(traits() + ",\"external_id\":\"" + id + "\"");
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void changeToATakenAddress_isAConflict() {
        TestIdentity one = USERS.withPassword();
        TestIdentity other = USERS.withPassword();
        String patch = "[{\"op\":\"replace\",\"path\":\"/traits/email\",\"value\":\"" + one.email() + "\"}]";
        Client.Answer answer = send("PATCH", "/identities/" + other.id(), patch);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/error/message"))
                .isEqualTo("Unable to insert or update resource because a resource with that value exists already");
        assertThat(answer.json().getJsonObject("error")).doesNotContainKey("reason");
    }

    @Test
    void id_writtenInAnotherWay_isTheSame() {
        UUID id = USERS.withPassword().id();
        String bare = id.toString().replace("-", "");
        for (String text : new String[] {bare, "%7B" + id + "%7D", "urn:uuid:" + id}) {
            assertThat(send("GET", "/identities/" + text, "").text("/id")).isEqualTo(id.toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|400|json: cannot unmarshal number into Go value of type jsonpatch.Operation",
                "{}|400|json: cannot unmarshal object into Go value of type jsonpatch.Patch",
                "[{\"op\":\"copy\",\"from\":\"/state\",\"path\":\"/x\"}]|400|unsupported operation: copy",
                "[{\"op\":\"replace\",\"path\":\"/Id\",\"value\":\"x\"}]|400|patch includes denied path: /Id",
                "[{\"op\":\"replace\",\"path\":\"/a/b/c\",\"value\":1}]|200|",
                "[{\"op\":\"replace\",\"path\":\"/external_id\",\"value\":\"another\"}]|200|",
                "[{\"op\":\"replace\",\"path\":\"/schema_id\",\"value\":\"nope\"}]|400|"
                        + "The request was malformed or contained invalid parameters"
            })
    void patch_ofAnySort_isAnswered(String patch, int status, String message) {
        Client.Answer answer =
                send("PATCH", "/identities/" + USERS.withPassword().id(), patch);
        assertThat(answer.status()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.text("/error/message")).isEqualTo(message);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"POST, [], array", "POST, 1, number", "PUT, [], array"})
    void body_thatIsNoObject_isRefused(String method, String body, String type) {
        String path =
                method.equals("PUT") ? "/identities/" + USERS.withPassword().id() : "/identities";
        Client.Answer answer = send(method, path, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("json: cannot unmarshal " + type + " into Go value of type identity.");
    }
}
