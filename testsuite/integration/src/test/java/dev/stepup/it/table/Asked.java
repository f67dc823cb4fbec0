package dev.stepup.it.table;

import java.util.Locale;

/** The requirements, each of which stands at every door. */
enum Asked {
    AAL1,
    AAL2,
    /** AAL2, by a factor not older than five minutes. */
    FRESH,
    /** HIGHEST_AVAILABLE. */
    HIGHEST,
    /** AAL2, by an authenticator app. */
    TOTP,
    /** AAL2, by a recovery code; nobody in these tests has one. */
    RECOVERY_CODE;

    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
