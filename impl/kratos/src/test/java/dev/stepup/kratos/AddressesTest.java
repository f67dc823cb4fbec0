package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 3: the address follows the witness that is missing. */
class AddressesTest {

    private static final URI RETURN = URI.create("https://app.example.org/bank/pay?to=a%26b&x=1+2");
    private static final String RETURN_TO = "https%3A%2F%2Fapp.example.org%2Fbank%2Fpay%3Fto%3Da%2526b%26x%3D1%2B2";
    private static final Session AAL0 = Given.session(Aal.AAL0, "new", "AAL0");
    private static final Session AAL1 = Given.session(Aal.AAL1, "password", "AAL1");
    private static final Session AAL2 = Given.session(Aal.AAL2, "password", "AAL1", "totp", "AAL2");
    private static final Session PASSKEY = Given.session(Aal.AAL1, "passkey", "AAL1");
    private static final Session PASSKEY_AND_TOTP = Given.session(Aal.AAL2, "passkey", "AAL1", "totp", "AAL2");
    private static final Session KEY = Given.session(Aal.AAL2, "password", "AAL1", "webauthn", "AAL2");
    private static final Session UPSTREAM = Given.session(Aal.AAL2, "oidc", "AAL2", "password", "AAL1");
    private static final Session BOTH = Given.session(Aal.AAL2, "oidc", "AAL2", "totp", "AAL2");
    private static final String SECOND = "aal=aal2";
    private static final String SECOND_AGAIN = "refresh=true&aal=aal2";
    private static final String FIRST_AGAIN = "refresh=true";

    private static final KratosProvider STANDARD = provider();
    private static final KratosProvider PASSWORDLESS =
            provider("webauthn", "passwordless", "code", "passwordless", "methods", "smartcard");

    private static KratosProvider provider(String... settings) {
        return Given.provider(
                (address, headers) -> {
                    throw new AssertionError("an address needs no question");
                },
                settings);
    }

    private static Arguments row(
            KratosProvider provider,
            @Nullable Session session,
            Aal level,
            boolean resists,
            String methods,
            String way) {
        return Arguments.of(provider, session, level, resists, methods, way);
    }

    static Stream<Arguments> table() {
        return Stream.of(
                // withheld: nobody knows more than that a second factor exists
                row(STANDARD, null, Aal.AAL2, false, "", SECOND),
                row(STANDARD, null, Aal.AAL1, false, "", SECOND),
                // nothing is known about the session: it begins anew
                row(STANDARD, AAL0, Aal.AAL2, false, "", FIRST_AGAIN),
                row(STANDARD, AAL0, Aal.AAL1, false, "", FIRST_AGAIN),
                // second factor, session below AAL2
                row(STANDARD, AAL1, Aal.AAL2, false, "", SECOND),
                row(STANDARD, AAL1, Aal.AAL2, false, "totp,webauthn", SECOND),
                row(STANDARD, AAL1, Aal.AAL2, true, "", SECOND),
                row(PASSWORDLESS, AAL1, Aal.AAL2, true, "", SECOND),
                row(STANDARD, AAL1, Aal.AAL2, false, "unheard-of", SECOND),
                row(PASSWORDLESS, AAL1, Aal.AAL2, false, "smartcard", SECOND),
                // second factor, session at AAL2: too old, or another method
                row(STANDARD, AAL2, Aal.AAL2, false, "", SECOND_AGAIN),
                row(STANDARD, AAL2, Aal.AAL2, false, "webauthn", SECOND_AGAIN),
                row(STANDARD, BOTH, Aal.AAL2, false, "", SECOND_AGAIN),
                row(STANDARD, AAL2, Aal.AAL2, false, "code", SECOND_AGAIN),
                // its aal2 comes from upstream alone
                row(STANDARD, UPSTREAM, Aal.AAL2, false, "", FIRST_AGAIN),
                row(STANDARD, UPSTREAM, Aal.AAL2, false, "oidc,totp", FIRST_AGAIN),
                // but another login upstream would not bring a totp
                row(STANDARD, UPSTREAM, Aal.AAL2, false, "totp", SECOND_AGAIN),
                row(STANDARD, UPSTREAM, Aal.AAL2, true, "", SECOND_AGAIN),
                // upstream is asked for by name: Kratos offers it in a plain login only
                row(STANDARD, AAL1, Aal.AAL2, false, "oidc", FIRST_AGAIN),
                row(STANDARD, AAL2, Aal.AAL2, false, "saml,oidc", FIRST_AGAIN),
                // names that cannot be a second factor: never to be met, and no dead end either
                row(STANDARD, AAL1, Aal.AAL2, false, "password", FIRST_AGAIN),
                row(STANDARD, AAL2, Aal.AAL2, false, "password,passkey", FIRST_AGAIN),
                row(PASSWORDLESS, AAL1, Aal.AAL2, false, "code", FIRST_AGAIN),
                row(PASSWORDLESS, AAL1, Aal.AAL2, false, "webauthn", FIRST_AGAIN),
                row(PASSWORDLESS, AAL2, Aal.AAL2, true, "", FIRST_AGAIN),
                // first factor: AAL1 with a maximum age, at whatever level
                row(STANDARD, AAL1, Aal.AAL1, false, "", FIRST_AGAIN),
                row(STANDARD, AAL2, Aal.AAL1, false, "", FIRST_AGAIN),
                row(STANDARD, AAL1, Aal.AAL1, false, "password", FIRST_AGAIN),
                row(STANDARD, AAL1, Aal.AAL1, false, "password,totp", FIRST_AGAIN),
                row(STANDARD, AAL1, Aal.AAL1, false, "unheard-of", FIRST_AGAIN),
                // any level, but a method that only a second factor has
                row(STANDARD, AAL1, Aal.AAL1, false, "totp", SECOND),
                row(STANDARD, AAL2, Aal.AAL1, false, "webauthn", SECOND_AGAIN),
                row(PASSWORDLESS, AAL2, Aal.AAL1, false, "webauthn", FIRST_AGAIN),
                // a method that resists phishing, at any level
                row(STANDARD, AAL1, Aal.AAL1, true, "", SECOND),
                row(STANDARD, AAL2, Aal.AAL1, true, "", SECOND_AGAIN),
                row(STANDARD, AAL2, Aal.AAL1, true, "passkey", FIRST_AGAIN),
                row(STANDARD, AAL2, Aal.AAL1, true, "passkey,totp", FIRST_AGAIN),
                row(STANDARD, PASSKEY, Aal.AAL1, true, "", FIRST_AGAIN),
                row(STANDARD, PASSKEY_AND_TOTP, Aal.AAL1, true, "", FIRST_AGAIN),
                row(STANDARD, KEY, Aal.AAL1, true, "", SECOND_AGAIN),
                row(PASSWORDLESS, AAL1, Aal.AAL1, true, "", FIRST_AGAIN),
                row(PASSWORDLESS, AAL2, Aal.AAL1, true, "", FIRST_AGAIN));
    }

    @ParameterizedTest
    @MethodSource("table")
    @DisplayName("section 3")
    void stepUp_byWhatIsMissing_takesTheWay(
            KratosProvider provider,
            @Nullable Session session,
            Aal level,
            boolean resists,
            String methods,
            String way) {
        Set<String> names = methods.isEmpty() ? Set.of() : Set.of(methods.split(","));
        Denial denial = new Denial(
                Denial.Kind.STEP_UP,
                Denial.Reason.LEVEL_TOO_LOW,
                Requirement.of(RequiredAal.AAL2),
                new Denial.Missing(level, names, resists),
                0);
        assertThat(provider.begin(new Trip(denial, Trip.Channel.BROWSER, session, RETURN)))
                .isEqualTo(Departure.to(
                        URI.create(Given.PUBLIC + "/self-service/login/browser?" + way + "&return_to=" + RETURN_TO)));
        assertThat(provider.begin(new Trip(denial, Trip.Channel.API, session, null)))
                .isEqualTo(Departure.to(URI.create(Given.PUBLIC + "/self-service/login/api?" + way)));
    }

    private static Optional<URI> address(
            KratosProvider provider, Denial.Kind kind, Trip.Channel channel, @Nullable URI returnTo) {
        Denial denial = Denial.of(kind, Denial.Reason.NO_SESSION, Requirement.of(RequiredAal.AAL2));
        Departure departure = provider.begin(new Trip(denial, channel, null, returnTo));
        return departure instanceof Departure.To to ? Optional.of(to.address()) : Optional.empty();
    }

    @Test
    @DisplayName("D3: the first factor comes first, also towards AAL2")
    void login_nobody_goesToThePlainLogin() {
        assertThat(address(STANDARD, Denial.Kind.LOGIN, Trip.Channel.BROWSER, RETURN))
                .contains(URI.create(Given.PUBLIC + "/self-service/login/browser?return_to=" + RETURN_TO));
        assertThat(address(STANDARD, Denial.Kind.LOGIN, Trip.Channel.BROWSER, null))
                .contains(URI.create(Given.PUBLIC + "/self-service/login/browser"));
        assertThat(address(STANDARD, Denial.Kind.LOGIN, Trip.Channel.API, null))
                .contains(URI.create(Given.PUBLIC + "/self-service/login/api"));
    }

    @Test
    @DisplayName("D6: enrolment goes through a fresh first factor")
    void enrol_browser_refreshesFirst() {
        assertThat(address(STANDARD, Denial.Kind.ENROL, Trip.Channel.BROWSER, URI.create("https://app.example.org/")))
                .contains(URI.create(Given.PUBLIC + "/self-service/login/browser?refresh=true&return_to="
                        + "https%3A%2F%2Fid.example.org%2Fself-service%2Fsettings%2Fbrowser"
                        + "%3Freturn_to%3Dhttps%253A%252F%252Fapp.example.org%252F"));
        assertThat(address(STANDARD, Denial.Kind.ENROL, Trip.Channel.API, null))
                .contains(URI.create(Given.PUBLIC + "/self-service/settings/api"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DENY", "UNAVAILABLE"})
    void otherKinds_haveNoAddress(Denial.Kind kind) {
        assertThat(address(STANDARD, kind, Trip.Channel.BROWSER, RETURN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/.ory/kratos/public,  https://x.example/.ory/kratos/public/self-service/login/api",
        "https://x.example/.ory/kratos/public/, https://x.example/.ory/kratos/public/self-service/login/api",
        "http://127.0.0.1:4433/,                http://127.0.0.1:4433/self-service/login/api"
    })
    void publicUrl_withAPath_isKept(String configured, URI expected) {
        KratosProvider provider = provider("public-url", configured, "url", "https://internal.example.org");
        assertThat(address(provider, Denial.Kind.LOGIN, Trip.Channel.API, null)).contains(expected);
    }
}
