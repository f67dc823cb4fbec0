package dev.stepup.core.config;

import dev.stepup.spi.Capabilities;

/** The {@code acr_values} by which a provider's levels are asked for (RFC 9470, section 3). */
public final class AcrValues {

    private AcrValues() {}

    /** Adds a fault for each value that cannot be one word of a challenge: it could end it, or begin another. */
    public static void check(String provider, Capabilities capabilities, Faults faults) {
        capabilities
                .acrValues()
                .forEach((level, values) -> values.stream()
                        .filter(value -> !QuotedText.isWord(value))
                        .forEach(value -> faults.add(ConfigMessages.badAcrValue(provider, level, value))));
    }
}
