package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {

    @ParameterizedTest
    @CsvSource({
        "state=a, a",
        "code=b&state=a, a",
        "state=a%20b+c, a b c",
        "st%61te=a, a",
        "state=a=b, a=b",
        "state=, ''",
        "state, ''",
        "state=%C3%A4, ä",
        "State=x&state=a, a",
        "%zz=x&state=a, a"
    })
    void parameter_thereOnce_isDecoded(String query, String value) {
        assertThat(new QueryParameters(query).single("state")).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&",
                "code=a",
                "xstate=a",
                "state=a&state=a",
                "state=a&st%61te=b",
                "state&state=a",
                "state=%",
                "state=%4",
                "state=%zz",
                "state=%FF",
                "state=%C3"
            })
    void parameter_missingOrTwiceOrNotDecodable_isEmpty(String query) {
        assertThat(new QueryParameters(query).single("state")).isEmpty();
    }

    @Test
    void hugeQuery_isReadAllTheSame() {
        String query = "x=y&".repeat(20_000) + "state=a";
        assertThat(new QueryParameters(query).single("state")).contains("a");
    }
}
