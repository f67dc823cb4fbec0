package dev.stepup.oidc;

import dev.stepup.Aal;
import dev.stepup.spi.Capabilities;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the tokens of an issuer can say at all. */
final class Abilities {

    private Abilities() {}

    static Capabilities of(OidcConfig config) {
        AssuranceMapping mapping = config.mapping();
        Map<Aal, List<String>> acrValues = new EnumMap<>(Aal.class);
        for (Aal level : Aal.values()) {
            List<String> values = mapping.acrValues(level);
            if (level != Aal.AAL0 && !values.isEmpty()) {
                acrValues.put(level, values);
            }
        }
        return new Capabilities(mapping.highestLevel(), config.authTime(), false, List.of(), acrValues);
    }
}
