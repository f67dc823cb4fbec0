package dev.stepup.kratosdouble;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An identity to log in with.
 *
 * @param id its id
 * @param email the address that it logs in with
 * @param password its password, as it was when the identity was made
 * @param totpSecretOrNull the Base32 secret of its authenticator app, or null for none
 */
public record TestIdentity(
        UUID id, String email, String password, @Nullable String totpSecretOrNull) {

    /** The Base32 secret of its authenticator app, as it was when the identity was made; empty for none. */
    public Optional<String> totpSecret() {
        return Optional.ofNullable(totpSecretOrNull);
    }
}
