package dev.stepup.kratos;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Session;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.Settings;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tests start from. */
final class Given {

    static final Instant NOW = Instant.parse("2026-07-29T10:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final String PUBLIC = "https://id.example.org";
    static final String SUBJECT = "969d7a6e-b8a9-49ea-bf7b-9e2732a41a81";
    static final String SECRET = "MTQ2s3cr3tCookieValue==";

    private Given() {}

    /** Keys without their common beginning, and values, in turn. */
    static Settings settings(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put("stepup.kratos." + keysAndValues[i], keysAndValues[i + 1]);
        }
        return key -> Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    /** With a public URL unless one is given. */
    static KratosConfig config(String... keysAndValues) {
        Settings given = settings(keysAndValues);
        return ConfigReading.read(
                key -> given.get(key).or(() -> key.equals(Keys.PUBLIC_URL) ? Optional.of(PUBLIC) : Optional.empty()));
    }

    static KratosProvider provider(Transport transport, String... keysAndValues) {
        return new KratosProvider(config(keysAndValues), transport, CLOCK);
    }

    /** Names and values of headers, in turn; a name may come twice. */
    static RequestView request(String... namesAndValues) {
        return name -> {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                if (namesAndValues[i].equalsIgnoreCase(name)) {
                    found.add(namesAndValues[i + 1]);
                }
            }
            return found;
        };
    }

    static RequestView browser() {
        return request("Cookie", "theme=dark; ory_kratos_session=" + SECRET);
    }

    static Answer answer(int status, String body, String... namesAndValues) {
        Map<String, List<String>> headers = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>())
                    .add(namesAndValues[i + 1]);
        }
        return new Answer.Received(status, HttpHeaders.of(headers, (name, value) -> true), body, true);
    }

    static Session session(Aal level, String... methodsAndLevels) {
        List<CompletedMethod> methods = new ArrayList<>();
        for (int i = 0; i < methodsAndLevels.length; i += 2) {
            methods.add(CompletedMethod.of(methodsAndLevels[i], Aal.valueOf(methodsAndLevels[i + 1]), NOW));
        }
        return new Session("s", SUBJECT, level, methods, null, true);
    }

    /** The smallest session that Kratos would send, with the given members added or put in place. */
    static String sessionJson(String members) {
        return "{\"id\":\"s\",\"active\":true,\"authenticator_assurance_level\":\"aal1\",\"identity\":{\"id\":\""
                + SUBJECT + "\"}" + (members.isEmpty() ? "" : "," + members) + "}";
    }
}
