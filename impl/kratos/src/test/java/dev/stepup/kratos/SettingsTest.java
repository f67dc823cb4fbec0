package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.SessionProviderFactory;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6: every fault in one message, with its id, its key and the remedy. */
class SettingsTest {

    private static List<String> faults(String... keysAndValues) {
        InvalidSettingsException invalid = catchThrowableOfType(
                InvalidSettingsException.class,
                () -> new KratosProviderFactory().create(Given.settings(keysAndValues)));
        return invalid == null ? List.of() : invalid.faults();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "002 | public-url           | id.example.org",
                "002 | public-url           | /kratos",
                "002 | public-url           | ftp://id.example.org",
                "002 | public-url           | https://",
                "002 | public-url           | https:///path",
                "002 | public-url           | https://id.example.org?x=1",
                "002 | public-url           | https://id.example.org/#a",
                "002 | public-url           | https://user:s3cr3t@id.example.org",
                "002 | public-url           | https://id example",
                "002 | public-url           | https://id_example",
                "002 | public-url           | https://id.example.org:70000",
                "002 | public-url           | https://id.example.org:0",
                "002 | url                  | kratos:4433",
                "002 | admin-url            | https://[::1",
                "003 | public-url           | http://id.example.org",
                "003 | url                  | http://kratos:4433",
                "003 | url                  | http://127.0.0.1.example.org",
                "003 | url                  | HTTP://localhost.example.org",
                "003 | admin-url            | http://10.0.0.1:4434",
                "012 | timeout              | 2s",
                "012 | timeout              | 2000",
                "004 | timeout              | PT0.049S",
                "004 | timeout              | PT30.001S",
                "004 | timeout              | -PT2S",
                "004 | timeout              | PT999999999H",
                "005 | max-connections      | 0",
                "005 | max-connections      | 1001",
                "012 | max-connections      | many",
                "012 | max-connections      | 99999999999",
                "005 | max-credential-bytes | 255",
                "005 | max-credential-bytes | 65537",
                "005 | max-response-bytes   | 4095",
                "005 | max-response-bytes   | 4194305",
                "006 | cookie-name          | a b",
                "006 | cookie-name          | *",
                "006 | cookie-name          | a*b",
                "006 | cookie-name          | a**",
                "006 | cookie-name          | a=b",
                "007 | bearer-prefix        | a b",
                "009 | admin-token          | s3cr3t",
                "010 | methods              | totp,,code",
                "010 | methods              | totp code",
                "011 | cache-control        | max-age=\u00e9",
                "013 | whoami-required-aal  | aal2",
                "013 | webauthn             | Passwordless",
                "013 | code                 | mfa",
                "013 | allow-plain-http     | yes"
            })
    @DisplayName("section 6")
    void value_notUsable_isOneFaultWithIdAndKey(String id, String key, String value) {
        String[] given = key.equals("public-url")
                ? new String[] {key, value}
                : new String[] {"public-url", Given.PUBLIC, key, value};
        assertThat(faults(given))
                .singleElement()
                .asString()
                .startsWith("STEPUP-KRATOS-" + id + ": stepup.kratos." + key + " ")
                .contains(". ")
                .endsWith(".")
                .doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-age=0\r\nX-Admin: 1", "max-age=0\n", "max-age=0\u0000"})
    void header_withALineEnd_isAFault(String value) {
        assertThat(faults("public-url", Given.PUBLIC, "cache-control", value)).hasSize(1);
        assertThat(faults("public-url", Given.PUBLIC, "admin-url", "https://a.example", "admin-token", value))
                .hasSize(1);
    }

    @Test
    void faults_several_areAllInOneMessage() {
        assertThat(faults(
                        "url",
                        "nowhere",
                        "admin-url",
                        "http://10.0.0.1",
                        "admin-token",
                        "s3 cr3t",
                        "timeout",
                        "soon",
                        "max-connections",
                        "0",
                        "webauthn",
                        "maybe"))
                .extracting(fault -> fault.substring(0, 17))
                .containsExactlyInAnyOrder(
                        "STEPUP-KRATOS-001",
                        "STEPUP-KRATOS-002",
                        "STEPUP-KRATOS-003",
                        "STEPUP-KRATOS-005",
                        "STEPUP-KRATOS-008",
                        "STEPUP-KRATOS-012",
                        "STEPUP-KRATOS-013");
    }

    @Test
    void nothing_set_asksForThePublicUrlOnly() {
        assertThat(faults()).singleElement().asString().startsWith("STEPUP-KRATOS-001: stepup.kratos.public-url ");
    }

    @Test
    void defaults_withAPublicUrl_areAsDocumented() {
        assertThat(Given.config())
                .isEqualTo(new KratosConfig(
                        URI.create(Given.PUBLIC),
                        null,
                        null,
                        null,
                        "ory_kratos_session",
                        "ory_st_",
                        2000,
                        64,
                        8192,
                        262_144,
                        false,
                        Set.of(),
                        false,
                        false,
                        false,
                        "max-age=0"));
        assertThat(Given.config().serverUrl()).isEqualTo(URI.create(Given.PUBLIC));
    }

    @Test
    void everyKey_set_isUsed() {
        assertThat(Given.config(
                        "public-url",
                        "http://id.example.org/k",
                        "url",
                        "http://kratos:4433",
                        "admin-url",
                        "http://kratos:4434",
                        "admin-token",
                        "pat",
                        "cookie-name",
                        "ory_session_*",
                        "bearer-prefix",
                        "tok_",
                        "timeout",
                        "PT0.05S",
                        "max-connections",
                        "1000",
                        "max-credential-bytes",
                        "65536",
                        "max-response-bytes",
                        "4194304",
                        "whoami-required-aal",
                        "highest_available",
                        "methods",
                        "smartcard , x509",
                        "webauthn",
                        "passwordless",
                        "code",
                        "passwordless",
                        "allow-plain-http",
                        "true",
                        "cache-control",
                        "no-cache"))
                .isEqualTo(new KratosConfig(
                        URI.create("http://id.example.org/k"),
                        URI.create("http://kratos:4433"),
                        URI.create("http://kratos:4434"),
                        "pat",
                        "ory_session_*",
                        "tok_",
                        50,
                        1000,
                        65_536,
                        4_194_304,
                        true,
                        Set.of("smartcard", "x509"),
                        true,
                        true,
                        true,
                        "no-cache"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:4433",
                "http://kratos.localhost",
                "http://127.0.0.1",
                "http://127.255.0.3:1/",
                "http://[::1]:4433",
                "http://[0:0:0:0:0:0:0:1]",
                "HTTP://LOCALHOST",
                "https://id.example.org/.ory/kratos/public/"
            })
    void publicUrl_loopbackOrTls_isGood(String url) {
        assertThat(faults("public-url", url)).isEmpty();
        assertThat(Given.config("public-url", url).timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void keys_named_areTheKeysRead() {
        Set<String> read = new HashSet<>();
        new KratosProviderFactory().create(key -> {
            read.add(key);
            return key.equals(Keys.PUBLIC_URL) ? Optional.of(Given.PUBLIC) : Optional.empty();
        });
        assertThat(read).isEqualTo(new KratosProviderFactory().keys()).hasSize(16);
    }

    @Test
    void token_shown_isHidden() {
        KratosConfig config = Given.config("admin-url", "https://a.example", "admin-token", "s3cr3t");
        assertThat(config.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void factory_asked_isNeverWithoutAProvider() {
        assertThat(new KratosProviderFactory().create(Given.settings("public-url", Given.PUBLIC)))
                .hasValueSatisfying(provider -> assertThat(provider.name()).isEqualTo("kratos"));
    }

    @Test
    void factory_byServiceLoader_isFound() {
        assertThat(ServiceLoader.load(SessionProviderFactory.class))
                .hasAtLeastOneElementOfType(KratosProviderFactory.class);
    }
}
