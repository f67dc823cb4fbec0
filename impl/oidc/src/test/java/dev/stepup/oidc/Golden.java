package dev.stepup.oidc;

import dev.stepup.CompletedMethod;
import dev.stepup.spi.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file of claim sets: {@code #} the settings of a mapping, {@code >} claims, {@code =} the level and the methods that
 * the tables say, and below it, indented, why. A method that carries the time has {@code @}, one that resists phishing
 * {@code !}, one of a recovery {@code ~}. {@code $T} is a time.
 */
final class Golden {

    static final long T = 1_785_319_200L;

    record Case(String settings, String claims, String expected, List<String> why) {

        AssuranceMapping mapping() {
            Map<String, String> values = new HashMap<>();
            for (String setting : settings.split(" ")) {
                values.put(Keys.PREFIX + setting.split("=", 2)[0], setting.split("=", 2)[1]);
            }
            Settings view = key -> Optional.ofNullable(values.get(key));
            Reader reader = new Reader(view);
            AssuranceMapping mapping = MappingReading.read(reader);
            if (!reader.faults().isEmpty()) {
                throw new IllegalArgumentException(reader.faults().toString());
            }
            return mapping;
        }

        Map<String, Object> parsed() {
            return Json.object(claims.replace("$T", Long.toString(T))).orElseThrow();
        }

        @Override
        public String toString() {
            return settings + " " + claims;
        }
    }

    private Golden() {}

    static List<Case> read(List<String> lines) {
        List<Case> cases = new ArrayList<>();
        String settings = "";
        String claims = "";
        for (String line : lines) {
            if (line.startsWith("# ")) {
                settings = line.substring(2);
            } else if (line.startsWith("> ")) {
                claims = line.substring(2);
            } else if (line.startsWith("= ")) {
                cases.add(new Case(settings, claims, line.substring(2).strip(), new ArrayList<>()));
            } else if (line.startsWith("  ")) {
                cases.get(cases.size() - 1).why().add(line.substring(2));
            }
        }
        return cases;
    }

    static String summary(Assurance assurance) {
        return (assurance.level() + " | "
                        + assurance.methods().stream().map(Golden::method).collect(Collectors.joining(" ")))
                .strip();
    }

    private static String method(CompletedMethod method) {
        return method.name() + ":" + method.level() + (method.completed() == null ? "" : "@")
                + (method.phishingResistant() ? "!" : "") + (method.recovery() ? "~" : "");
    }
}
