package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.core.config.Faults;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 6: a callback has one spelling, and one provider. */
class CallbackPathsTest {

    private static List<String> faults(SessionProvider... providers) {
        Faults faults = new Faults();
        CallbackPaths.check(List.of(providers), faults);
        return faults.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/callback", "/stepup/callback", "/a.b/c-d_e~f", "/x..y"})
    void plainPath_isFine(String path) {
        assertThat(faults(new At("idp", path))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "callback",
                "/callback/",
                "//callback",
                "/a//b",
                "/a/../b",
                "/a/./b",
                "/..",
                "/.well-known/x",
                "/a/*",
                "/a;x",
                "/a%20b",
                "/a?b",
                "/a#b",
                "/a\\b",
                "/ä",
                "/a b",
                "/a\n"
            })
    void pathThatReadersCouldTakeForAnother_isAFault(String path) {
        assertThat(faults(new At("idp", path)))
                .singleElement()
                .asString()
                .startsWith("STEPUP-345: ")
                .contains("idp");
    }

    @Test
    void samePath_ofTwo_isAFaultThatNamesBoth() {
        assertThat(faults(new At("one", "/callback"), new At("two", "/callback")))
                .singleElement()
                .asString()
                .startsWith("STEPUP-346: ")
                .contains("/callback", "one", "two");
    }

    @Test
    void noPath_isFine() {
        assertThat(faults(new At("one", null), new At("two", null))).isEmpty();
    }

    private record At(String name, @Nullable String path) implements SessionProvider {

        @Override
        public Capabilities capabilities() {
            return new Capabilities(Aal.AAL1, false, false, List.of(), Map.of());
        }

        @Override
        public CredentialKind recognise(RequestView request) {
            return CredentialKind.NONE;
        }

        @Override
        public Evidence evidence(RequestView request) {
            return Evidence.NOBODY;
        }

        @Override
        public Departure begin(Trip trip) {
            return Departure.NOWHERE;
        }

        @Override
        public Optional<String> callbackPath() {
            return Optional.ofNullable(path);
        }
    }
}
