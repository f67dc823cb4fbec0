package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What claims are worth by each preset, and why: see {@code claims.golden}. */
class ClaimsGoldenTest {

    static List<Golden.Case> cases() {
        try (InputStream file = Objects.requireNonNull(ClaimsGoldenTest.class.getResourceAsStream("claims.golden"))) {
            return Golden.read(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void claims_byTheTable_areWorthWhatItSays(Golden.Case given) {
        assertThat(Golden.summary(given.mapping().read(given.parsed()))).isEqualTo(given.expected());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void claims_explained_nameTheRuleAndWhatIsIgnored(Golden.Case given) {
        assertThat(given.mapping().explain(given.parsed()).lines()).containsExactlyElementsOf(given.why());
    }

    @Test
    void file_asAWhole_hasEveryPresetAndManyCases() {
        assertThat(cases()).hasSizeGreaterThan(120);
        assertThat(cases().stream()
                        .flatMap(given -> Arrays.stream(given.settings().split(" ")))
                        .filter(setting -> setting.startsWith("preset="))
                        .map(setting -> setting.substring("preset=".length()))
                        .collect(Collectors.toSet()))
                .isEqualTo(AssuranceMapping.presets());
    }

    /** Wherever the file promises a time, it is auth_time or the factor's own. */
    @Test
    void time_carried_isNeverAnother() {
        assertThat(cases().stream()
                        .flatMap(given -> given.mapping().read(given.parsed()).methods().stream())
                        .flatMap(method -> Stream.ofNullable(method.completed()))
                        .map(java.time.Instant::getEpochSecond))
                .isNotEmpty()
                .containsOnly(Golden.T, 1_785_310_000L);
    }
}
