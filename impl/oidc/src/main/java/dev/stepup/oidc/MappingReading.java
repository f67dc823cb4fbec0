package dev.stepup.oidc;

import dev.stepup.Aal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Settings → {@link AssuranceMapping}. */
final class MappingReading {

    private static final Pattern CLAIM = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final Map<Aal, String> ACR =
            new EnumMap<>(Map.of(Aal.AAL1, Keys.ACR_AAL1, Aal.AAL2, Keys.ACR_AAL2, Aal.AAL3, Keys.ACR_AAL3));
    private static final Map<Aal, String> AMR =
            new EnumMap<>(Map.of(Aal.AAL1, Keys.AMR_AAL1, Aal.AAL2, Keys.AMR_AAL2, Aal.AAL3, Keys.AMR_AAL3));

    private final Reader reader;
    private final AssuranceMapping.Builder mapping = AssuranceMapping.builder();

    private MappingReading(Reader reader) {
        this.reader = reader;
    }

    static AssuranceMapping read(Reader reader) {
        return new MappingReading(reader).mapping();
    }

    private AssuranceMapping mapping() {
        int before = reader.faults().size();
        Set<String> acr = new HashSet<>();
        ACR.forEach((level, key) -> usable(key, AssuranceMapping::isAcr, Messages.notAcr(key))
                .forEach(value -> {
                    unique(acr.add(value), key);
                    mapping.acr(level, value);
                }));
        Set<Set<String>> amr = new HashSet<>();
        AMR.forEach((level, key) -> usable(key, MappingReading::isAmrSet, Messages.notAmr(key))
                .forEach(text -> {
                    Set<String> values = set(text);
                    unique(amr.add(values), key);
                    mapping.amr(level, values);
                }));
        preset();
        resistance();
        form();
        AssuranceMapping read = mapping.build();
        if (read.highestLevel() == Aal.AAL0 && reader.faults().size() == before) {
            reader.fault(Messages.NO_LEVEL);
        }
        return read;
    }

    private void preset() {
        reader.text(Keys.PRESET).ifPresent(name -> {
            if (Presets.named(name).isEmpty()) {
                reader.fault(Messages.unknownPreset(String.join(", ", Presets.names())));
            } else {
                mapping.preset(name);
            }
        });
    }

    private void resistance() {
        List<Rule> rules = mapping.build().rules();
        for (String value : reader.list(Keys.ACR_RESISTANT)) {
            declared(rules.stream().anyMatch(rule -> value.equals(rule.acr())), Keys.ACR_RESISTANT);
            mapping.phishingResistantAcr(value);
        }
        for (String value : reader.list(Keys.AMR_RESISTANT)) {
            declared(rules.stream().anyMatch(rule -> rule.amr().contains(value)), Keys.AMR_RESISTANT);
            mapping.phishingResistantAmr(value);
        }
    }

    private void form() {
        reader.text(Keys.ACR_CLAIM).ifPresent(name -> {
            if (!CLAIM.matcher(name).matches()) {
                reader.fault(Messages.ACR_CLAIM);
            }
            mapping.acrClaim(name);
        });
        if (reader.flag(Keys.ACR_LIST, false)) {
            mapping.acrMayBeList();
        }
        if (reader.flag(Keys.AMR_TEXT, false)) {
            mapping.amrMayBeText();
        }
        if (reader.flag(Keys.TRUSTED_FOR_AAL3, false)) {
            mapping.trustedForAal3();
        }
        if (reader.flag(Keys.REJECT_RESTRICTED, false)) {
            mapping.rejectRestricted();
        }
        if (reader.oneOf(Keys.WHEN_UNKNOWN, "aal0", "aal1")) {
            mapping.whenUnknown(Aal.AAL1);
        }
    }

    private List<String> usable(String key, Predicate<String> isUsable, String fault) {
        List<String> values = reader.list(key);
        if (!values.stream().allMatch(isUsable)) {
            reader.fault(fault);
        }
        return values.stream().filter(isUsable).toList();
    }

    private void unique(boolean isNew, String key) {
        if (!isNew) {
            reader.fault(Messages.twice(key));
        }
    }

    private void declared(boolean hasLevel, String key) {
        if (!hasLevel) {
            reader.fault(Messages.notDeclared(key));
        }
    }

    private static boolean isAmrSet(String text) {
        return Arrays.stream(text.split("\\+", -1)).map(String::strip).allMatch(AssuranceMapping::isAmr);
    }

    private static Set<String> set(String text) {
        Set<String> values = new HashSet<>();
        Arrays.stream(text.split("\\+", -1)).map(String::strip).forEach(values::add);
        return values;
    }
}
