package dev.stepup.core.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What comes of reading settings.
 *
 * @param config the settings
 * @param faults what is wrong with them
 */
record Reading(StepUpConfig config, List<String> faults) {

    static final String KEY = "0123456789abcdef0123456789abcdef";

    /** Reads keys and values in turn; each key without its {@code stepup.}. */
    static Reading of(String... keysAndValues) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put("stepup." + keysAndValues[i], keysAndValues[i + 1]);
        }
        Faults faults = new Faults();
        StepUpConfig config = new ConfigReader(settings, faults).read(Set.of("stepup.kratos.public-url"));
        return new Reading(config, faults.all());
    }

    /** The ids of the faults, in their order. */
    List<String> ids() {
        return faults.stream()
                .map(fault -> fault.substring(0, "STEPUP-000".length()))
                .toList();
    }
}
