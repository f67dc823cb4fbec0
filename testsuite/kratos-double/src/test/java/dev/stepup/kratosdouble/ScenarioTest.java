package dev.stepup.kratosdouble;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What a real server answered, step by step. */
class ScenarioTest {

    private static final List<String> SCENARIOS = List.of(
            "admin-identity-credentials",
            "first-factor-page-strict",
            "inactive-identity",
            "login-init-nobody",
            "logout",
            "no-second-factor-strict",
            "settings-enrol-browser",
            "step-up-api-lax",
            "step-up-api-strict",
            "step-up-browser-lax",
            "step-up-browser-strict",
            "whoami-credentials");

    private static final KratosDouble LAX =
            KratosDouble.builder().mode(Mode.LAX).build();
    private static final KratosDouble STRICT =
            KratosDouble.builder().mode(Mode.STRICT).build();

    @BeforeAll
    static void start() {
        LAX.start();
        STRICT.start();
    }

    @AfterAll
    static void stop() {
        LAX.close();
        STRICT.close();
    }

    @TestFactory
    Stream<DynamicContainer> recordedAnswer_playedAgain_isTheSame() {
        return Stream.of(Mode.values())
                .map(mode -> dynamicContainer(
                        mode.toString(),
                        SCENARIOS.stream()
                                .map(ScenarioTest::read)
                                .filter(s -> fits(s, mode))
                                .map(s -> steps(s, mode))));
    }

    private static boolean fits(JsonObject scenario, Mode mode) {
        return List.of("any", mode.name().toLowerCase(Locale.ROOT)).contains(scenario.getString("mode", "lax"));
    }

    private static DynamicContainer steps(JsonObject scenario, Mode mode) {
        ScenarioPlayer player = new ScenarioPlayer(mode == Mode.LAX ? LAX : STRICT);
        List<DynamicNode> tests = new ArrayList<>();
        int number = 1;
        for (JsonObject step : scenario.getJsonArray("steps").getValuesAs(JsonObject.class)) {
            tests.add(dynamicTest(number++ + " " + step.getString("does"), () -> player.play(step)));
        }
        return dynamicContainer(scenario.getString("name"), tests);
    }

    private static JsonObject read(String name) {
        try (InputStream in = ScenarioTest.class.getResourceAsStream("scenarios/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("There is no scenario " + name);
            }
            try (var reader = Json.createReader(in)) {
                return reader.readObject();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
