package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepup.Aal;
import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 6: every fault in one message, with its id, its key and the remedy; and which providers come of it. */
class SettingsTest {

    private static final String[] LEAST = {
        "issuer", "https://id.example.org", "audience", "https://bank.example.org", "preset", "keycloak"
    };

    private static Settings settings(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(Keys.PREFIX + keysAndValues[i], keysAndValues[i + 1]);
        }
        return key -> Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    /** The least that is needed, and more. */
    private static Settings with(String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(LEAST));
        all.addAll(Arrays.asList(more));
        return settings(all.toArray(new String[0]));
    }

    private static List<String> faults(Settings settings) {
        InvalidSettingsException invalid = catchThrowableOfType(
                InvalidSettingsException.class, () -> new OidcJwtProviderFactory().create(settings));
        return invalid == null ? List.of() : invalid.faults();
    }

    private static OidcConfig config(String... more) {
        return ConfigReading.read(with(more), null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "003 | issuer                | id.example.org",
                "003 | issuer                | https://",
                "003 | issuer                | https://id.example.org?x=1",
                "003 | issuer                | https://id.example.org/#a",
                "003 | issuer                | https://user:s3cr3t@id.example.org",
                "003 | issuer                | https://id example",
                "003 | issuer                | https://id_example",
                "004 | issuer                | http://id.example.org",
                "003 | jwks-url              | keys",
                "004 | jwks-url              | http://id.example.org/keys?a=b",
                "005 | audience              | a,,b",
                "005 | audience              | a b",
                "006 | algorithms            | RS256,HS256",
                "006 | algorithms            | none",
                "006 | algorithms            | rs256",
                "006 | algorithms            | ES256K",
                "007 | token-type            | jwt",
                "007 | token-type            | at+jwt,id+jwt",
                "008 | skew                  | PT60.001S",
                "008 | skew                  | -PT1S",
                "010 | skew                  | 5",
                "008 | timeout               | PT0.049S",
                "008 | timeout               | PT30.001S",
                "008 | jwks-cache            | PT9.999S",
                "008 | jwks-cache            | PT24H0.001S",
                "008 | jwks-refresh          | PT0.999S",
                "008 | jwks-refresh          | PT5M0.001S",
                "008 | jwks-outage           | PT24H0.001S",
                "008 | jwks-outage           | PT999999999H",
                "008 | dpop.lifetime         | PT0.999S",
                "008 | dpop.lifetime         | PT5M0.001S",
                "009 | dpop.max-proofs       | 99",
                "009 | dpop.max-proofs       | 1000001",
                "009 | max-connections       | 0",
                "009 | max-connections       | 1001",
                "010 | max-connections       | many",
                "009 | max-credential-bytes  | 255",
                "009 | max-credential-bytes  | 65537",
                "009 | max-response-bytes    | 4095",
                "009 | max-response-bytes    | 4194305",
                "011 | jwt                   | yes",
                "011 | auth-time             | no",
                "011 | allow-plain-http      | TRUE",
                "011 | acr-list              | 1",
                "011 | amr-text              | 1",
                "011 | amr.reject-restricted | on",
                "011 | trusted-for-aal3      | on",
                "011 | when-unknown          | aal2",
                "013 | acr-claim             | a b",
                "019 | preset                | Keycloak",
                "020 | acr.aal1              | 0",
                "020 | acr.aal2              | a b",
                "020 | acr.aal2              | a,,b",
                "020 | acr.aal3              | a\\b",
                "021 | amr.aal2              | pwd+",
                "021 | amr.aal2              | pwd,,otp",
                "021 | amr.aal1              | a b",
                "023 | acr.phishing-resistant | gold",
                "023 | amr.phishing-resistant | fido"
            })
    void value_notUsable_isOneFaultWithIdAndKey(String id, String key, String value) {
        assertThat(faults(with(key, value)))
                .singleElement()
                .asString()
                .startsWith("STEPUP-OIDC-" + id + ": stepup.oidc." + key + " ")
                .contains(". ")
                .endsWith(".")
                .doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "003 | introspection.url           | nowhere",
                "004 | introspection.url           | http://id.example.org/introspect",
                "008 | introspection.cache         | PT5M0.001S",
                "011 | introspection.client-auth   | jwt",
                "015 | introspection.client-id     | b\u00e4nk",
                "015 | introspection.client-secret | s3cr3t\u00e9",
                "016 | introspection.token-prefix  | a b"
            })
    void introspection_notUsable_isOneFaultWithIdAndKey(String id, String key, String value) {
        List<String> all =
                new ArrayList<>(List.of("introspection.client-id", "bank", "introspection.client-secret", "s3cr3t"));
        all.addAll(List.of(key, value));
        assertThat(faults(with(all.toArray(new String[0]))))
                .singleElement()
                .asString()
                .startsWith("STEPUP-OIDC-" + id + ": stepup.oidc." + key + " ")
                .doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "015 | login.client-id     | b\u00e4nk",
                "015 | login.client-secret | s3cr3t\u00e9",
                "011 | login.client-auth   | jwt",
                "025 | login.scope         | profile",
                "025 | login.scope         | openid  profile",
                "026 | login.callback-path | callback",
                "026 | login.callback-path | /",
                "026 | login.callback-path | /a/../b",
                "026 | login.callback-path | /a?b",
                "008 | login.life-span     | PT59S",
                "008 | login.life-span     | PT24H0.001S",
                "027 | login.enrolment     | CONFIGURE_TOTP",
                "027 | login.enrolment     | a=b&c=d",
                "011 | login.container     | maybe"
            })
    void login_notUsable_isOneFaultWithIdAndKey(String id, String key, String value) {
        List<String> all = new ArrayList<>(List.of("login.client-id", "bank"));
        all.addAll(List.of(key, value));
        assertThat(faults(with(all.toArray(new String[0]))))
                .singleElement()
                .asString()
                .startsWith("STEPUP-OIDC-" + id + ": stepup.oidc." + key + " ")
                .doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource({"login.scope, openid", "login.client-secret, s3cr3t", "login.container, false"})
    void login_withoutAClient_isAFault(String key, String value) {
        assertThat(faults(with(key, value))).singleElement().asString().startsWith("STEPUP-OIDC-024: ");
    }

    @Test
    void audience_ofWhoOnlySignsPeopleIn_isNotNeeded() {
        String[] login = {"issuer", "https://id.example.org", "preset", "keycloak", "login.client-id", "bank"};
        OidcConfig config = ConfigReading.read(settings(login), null);
        assertThat(config.jwt()).isFalse();
        assertThat(config.login())
                .isEqualTo(new LoginConfig("bank", null, false, "openid", "/stepup/callback", 28_800_000, null, false));
        assertThat(config("login.client-id", "bank").jwt()).isTrue();

        List<String> wanted = new ArrayList<>(List.of(login));
        wanted.addAll(List.of("jwt", "true"));
        assertThat(faults(settings(wanted.toArray(new String[0]))))
                .singleElement()
                .asString()
                .startsWith("STEPUP-OIDC-002: ");
    }

    @Test
    void level_twice_isAFault() {
        assertThat(faults(with("acr.aal1", "gold", "acr.aal2", "silver,gold")))
                .singleElement()
                .asString()
                .startsWith("STEPUP-OIDC-022: stepup.oidc.acr.aal2 ");
        assertThat(faults(with("amr.aal1", "otp+pwd", "amr.aal2", "pwd+otp")))
                .singleElement()
                .asString()
                .startsWith("STEPUP-OIDC-022: stepup.oidc.amr.aal2 ");
    }

    @Test
    void faults_several_areAllInOneMessage() {
        assertThat(faults(settings(
                        "algorithms",
                        "none",
                        "skew",
                        "soon",
                        "timeout",
                        "PT1H",
                        "preset",
                        "x",
                        "introspection.url",
                        "y")))
                .extracting(fault -> fault.substring(0, 15))
                .containsExactlyInAnyOrder(
                        "STEPUP-OIDC-001",
                        "STEPUP-OIDC-002",
                        "STEPUP-OIDC-003",
                        "STEPUP-OIDC-006",
                        "STEPUP-OIDC-008",
                        "STEPUP-OIDC-010",
                        "STEPUP-OIDC-014",
                        "STEPUP-OIDC-019");
    }

    @Test
    void table_ofNothing_isAFault() {
        for (Settings empty : List.of(
                settings("issuer", "https://id.example.org", "audience", "bank"),
                settings("issuer", "https://id.example.org", "audience", "bank", "preset", "entra"))) {
            assertThat(faults(empty))
                    .singleElement()
                    .asString()
                    .startsWith("STEPUP-OIDC-012: ")
                    .contains("entra");
        }
        assertThat(faults(settings("issuer", "https://id.example.org", "audience", "bank", "when-unknown", "aal1")))
                .isEmpty();
        assertThat(faults(settings(
                        "issuer", "https://id.example.org", "audience", "bank", "preset", "entra", "acr.aal2", "c1")))
                .isEmpty();
    }

    @Test
    void nothing_set_makesNothing() {
        assertThat(new OidcJwtProviderFactory().create(settings())).isEmpty();
        assertThat(new OidcIntrospectionProviderFactory().create(settings())).isEmpty();
    }

    @Test
    void nothing_judged_isAFault() {
        assertThat(faults(with("jwt", "false"))).singleElement().asString().startsWith("STEPUP-OIDC-017: ");
    }

    @Test
    void providers_areThoseThatAreAskedFor() {
        Settings both = with("introspection.client-id", "bank", "introspection.client-secret", "s");
        Settings opaque = with("introspection.client-id", "bank", "introspection.client-secret", "s", "jwt", "false");
        assertThat(new OidcJwtProviderFactory().create(with()))
                .map(SessionProvider::name)
                .contains("oidc-jwt");
        assertThat(new OidcIntrospectionProviderFactory().create(with())).isEmpty();
        assertThat(new OidcJwtProviderFactory().create(both)).isPresent();
        assertThat(new OidcIntrospectionProviderFactory().create(both))
                .map(SessionProvider::name)
                .contains("oidc-introspection");
        assertThat(new OidcJwtProviderFactory().create(opaque)).isEmpty();
        assertThat(new OidcIntrospectionProviderFactory().create(opaque)).isPresent();
    }

    @Test
    void defaults_areAsDocumented() {
        OidcConfig config = config();
        assertThat(config.algorithms())
                .containsExactlyInAnyOrderElementsOf(OidcConfig.ALGORITHMS)
                .hasSize(10);
        assertThat(config.tokenTypes()).containsExactly("at+jwt");
        assertThat(config.skew()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.authTime()).isTrue();
        assertThat(config.allowPlainHttp()).isFalse();
        assertThat(config.maxCredentialBytes()).isEqualTo(16_384);
        assertThat(config.jwt()).isTrue();
        assertThat(config.http()).isEqualTo(new HttpConfig(2000, 64, 262_144));
        assertThat(config.keySet()).isEqualTo(new KeySetConfig(null, 600_000, 10_000, 3_600_000));
        assertThat(config.proofs()).isEqualTo(new ProofConfig(60_000, 100_000));
        assertThat(config.introspection()).isNull();
        assertThat(config("introspection.client-id", "a", "introspection.client-secret", "b")
                        .introspection())
                .isEqualTo(new IntrospectionConfig(null, "a", "b", false, null, 0));
    }

    @Test
    void table_configured_outranksThePreset() {
        AssuranceMapping mapping = config("acr.aal1", "2", "acr.aal3", "gold", "amr.aal2", "pwd+fido")
                .mapping();
        assertThat(mapping.read(Map.of("acr", "2")).level()).isEqualTo(Aal.AAL1);
        assertThat(mapping.read(Map.of("acr", "gold")).level()).isEqualTo(Aal.AAL3);
        assertThat(mapping.read(Map.of("amr", List.of("fido", "pwd"))).level()).isEqualTo(Aal.AAL2);
        assertThat(mapping.highestLevel()).isEqualTo(Aal.AAL3);
    }

    @Test
    void keys_named_areTheKeysRead() {
        for (SessionProviderFactory factory : List.of(
                new OidcJwtProviderFactory(), new OidcIntrospectionProviderFactory(), new OidcLoginProviderFactory())) {
            Set<String> read = new HashSet<>();
            Settings all =
                    with("introspection.client-id", "a", "introspection.client-secret", "b", "login.client-id", "c");
            factory.create(key -> {
                read.add(key);
                return all.get(key);
            });
            assertThat(read).isEqualTo(factory.keys()).hasSize(47);
        }
    }

    @Test
    void keys_all_areInTheDocumentation() throws IOException {
        String table = Files.readString(Path.of("../../docs/oidc.md"));
        assertThat(Keys.ALL)
                .allSatisfy(key -> assertThat(table).contains("`" + key.substring(Keys.PREFIX.length()) + "`"));
        assertThat(AssuranceMapping.presets())
                .allSatisfy(preset -> assertThat(table).contains("| `" + preset + "` |"));
    }

    @Test
    void factories_byServiceLoader_areFound() {
        assertThat(ServiceLoader.load(SessionProviderFactory.class))
                .hasAtLeastOneElementOfType(OidcJwtProviderFactory.class)
                .hasAtLeastOneElementOfType(OidcIntrospectionProviderFactory.class)
                .hasAtLeastOneElementOfType(OidcLoginProviderFactory.class);
    }

    @Test
    void builder_withFaults_tellsAllOfThem() {
        OidcIssuer bad = OidcIssuer.of("nowhere").set("skew", "soon");
        InvalidSettingsException invalid = catchThrowableOfType(InvalidSettingsException.class, bad::jwtProvider);
        assertThat(invalid.faults()).hasSize(4);
        assertThatThrownBy(() -> bad.set("skwe", "x")).isInstanceOf(IllegalArgumentException.class);
        OidcIssuer withoutClient =
                OidcIssuer.of("https://id.example.org").audience("bank").mapping(AssuranceMapping.preset("okta"));
        assertThatThrownBy(withoutClient::introspectionProvider)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith("STEPUP-OIDC-014");
    }
}
