package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Session;
import dev.stepup.spi.Evidence;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every answer that a real Kratos gave to whoami, in two versions and two modes, read by the real code. */
class RecordedSessionsTest {

    private static final Instant T0 = Instant.parse("2026-07-29T10:00:00Z");
    private static final Pattern TIME = Pattern.compile("<t0\\+([0-9.]+)>");
    private static final List<JsonObject> WHOAMI = whoami();

    private static List<JsonObject> whoami() {
        try (InputStream file = RecordedSessionsTest.class.getResourceAsStream("sessions.json");
                JsonReader reader = Json.createReader(file)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(record -> record.getString("case").contains("whoami"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void records_counted_areAllThere() {
        Map<String, Long> kinds = new TreeMap<>(WHOAMI.stream()
                .map(record -> read(record).getClass().getSimpleName())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting())));
        // 171 answers with 200, two of them to the method HEAD and so without a body; 36 with 401, 15 with 403, 6 with
        // 500.
        assertThat(kinds).isEqualTo(Map.of("Present", 169L, "Nobody", 36L, "Withheld", 15L, "Unavailable", 8L));
    }

    @TestFactory
    @DisplayName("section 5: every recorded answer is read as what it says")
    Stream<DynamicTest> recordedAnswer_read_isWhatItSays() {
        return WHOAMI.stream()
                .map(record -> DynamicTest.dynamicTest(
                        record.getString("case") + ", " + record.getString("kratos") + ", " + record.getString("mode"),
                        () -> check(record)));
    }

    private static void check(JsonObject record) {
        Evidence evidence = read(record);
        switch (record.getInt("status")) {
            case 401 -> assertThat(evidence).isEqualTo(Evidence.NOBODY);
            case 403 -> assertThat(evidence).isEqualTo(Evidence.WITHHELD);
            case 200 -> {
                if (record.containsKey("body")) {
                    check((Evidence.Present) evidence, record.getJsonObject("body"));
                } else {
                    assertThat(evidence).isInstanceOf(Evidence.Unavailable.class);
                }
            }
            default -> assertThat(evidence).isInstanceOf(Evidence.Unavailable.class);
        }
    }

    private static void check(Evidence.Present present, JsonObject body) {
        var session = present.session();
        assertThat(session.level().name().toLowerCase(Locale.ROOT))
                .isEqualTo(body.getString("authenticator_assurance_level"));
        assertThat(session.active()).isTrue();
        assertThat(session.subject())
                .isEqualTo(body.getJsonObject("identity").getString("id"))
                .isNotEmpty();
        assertThat(session.expiresAt()).contains(instant(body.getString("expires_at")));
        JsonArray entries = body.getJsonArray("authentication_methods");
        assertThat(session.methods()).isNotEmpty().hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            JsonObject entry = entries.getJsonObject(i);
            CompletedMethod method = session.methods().get(i);
            assertThat(method.name()).isEqualTo(entry.getString("method"));
            assertThat(method.level().name()).isEqualTo(entry.getString("aal").toUpperCase(Locale.ROOT));
            assertThat(method.completedAt()).contains(instant(entry.getString("completed_at")));
            assertThat(method.recovery()).isEqualTo(entry.getString("method").endsWith("_recovery"));
            assertThat(method.phishingResistant()).isFalse();
        }
    }

    @Test
    void passwordAndOidc_twoFirstFactors_isAal1() {
        assertThat(sessions("password session after linking oidc in settings: whoami"))
                .hasSize(4)
                .allSatisfy(session -> {
                    assertThat(session.level()).isEqualTo(Aal.AAL1);
                    assertThat(session.methods())
                            .extracting(CompletedMethod::name)
                            .containsExactly("password", "oidc");
                });
    }

    @Test
    void oidcAloneAtAal2_upstreamLevel_counts() {
        assertThat(sessions("oidc login, acr matches aal2_acr_values: whoami"))
                .isNotEmpty()
                .allSatisfy(session -> {
                    assertThat(session.level()).isEqualTo(Aal.AAL2);
                    assertThat(session.methods())
                            .extracting(CompletedMethod::name, CompletedMethod::level)
                            .containsExactly(tuple("oidc", Aal.AAL2));
                });
    }

    @Test
    void recoveryThenCodeToTheSameMailbox_read_isAal2AndToldApart() {
        assertThat(sessions("recovery by code, then code as second factor: whoami"))
                .hasSize(4)
                .allSatisfy(session -> {
                    assertThat(session.level()).isEqualTo(Aal.AAL2);
                    assertThat(session.methods())
                            .extracting(CompletedMethod::name, CompletedMethod::recovery)
                            .containsExactly(tuple("code_recovery", true), tuple("code", false));
                });
    }

    private static List<Session> sessions(String name) {
        List<Session> found = new ArrayList<>();
        for (JsonObject record : WHOAMI) {
            if (record.getString("case").equals(name) && read(record) instanceof Evidence.Present present) {
                found.add(present.session());
            }
        }
        return found;
    }

    private static Evidence read(JsonObject record) {
        JsonValue body = record.get("body");
        String text = body == null
                ? ""
                : TIME.matcher(body.toString())
                        .replaceAll(time -> instant(time.group()).toString());
        return Given.provider((address, headers) -> Given.answer(record.getInt("status"), text))
                .evidence(Given.browser());
    }

    private static Instant instant(String recorded) {
        var time = TIME.matcher(recorded);
        assertThat(time.matches()).isTrue();
        return T0.plusNanos(new BigDecimal(time.group(1)).movePointRight(9).longValueExact());
    }
}
