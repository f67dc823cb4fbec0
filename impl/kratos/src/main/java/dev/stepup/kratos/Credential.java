package dev.stepup.kratos;

import dev.stepup.spi.CredentialKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request carries for Kratos: one header, as it came in, and nothing else.
 *
 * @param kind what it is
 * @param header the header that carries it
 * @param value its value, or null where there is none or where it must not be sent
 */
record Credential(
        CredentialKind kind, String header, @Nullable String value) {

    static final Credential NONE = new Credential(CredentialKind.NONE, "", null);

    /** The headers to send; empty where nothing is to be sent. */
    Map<String, String> headers() {
        return value == null ? Map.of() : Map.of(header, value);
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "Credential[" + kind + "]";
    }
}
