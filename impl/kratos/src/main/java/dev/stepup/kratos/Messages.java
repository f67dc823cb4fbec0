package dev.stepup.kratos;

/**
 * Every message for the person who deploys or operates. An id is never used again for something else. A message names
 * the key and the remedy, and never a value: any of them could be a secret in the wrong place.
 */
final class Messages {

    static final String PUBLIC_URL_MISSING = "STEPUP-KRATOS-001: " + Keys.PUBLIC_URL
            + " is not set. Set it to the address at which browsers reach the public API of Kratos.";

    private static final String NOT_HTTP = " is not a usable address. Give an absolute http or https address"
            + " without user, query and fragment, and with a host name of letters, digits, dots and hyphens.";
    static final String PUBLIC_URL = "STEPUP-KRATOS-002: " + Keys.PUBLIC_URL + NOT_HTTP;
    static final String URL = "STEPUP-KRATOS-002: " + Keys.URL + NOT_HTTP;
    static final String ADMIN_URL = "STEPUP-KRATOS-002: " + Keys.ADMIN_URL + NOT_HTTP;

    private static final String PLAIN =
            " is plain http for a host that is not loopback: credentials would be readable on"
                    + " the way. Use https, or set " + Keys.ALLOW_PLAIN_HTTP + "=true where the network is trusted.";
    static final String PUBLIC_URL_PLAIN = "STEPUP-KRATOS-003: " + Keys.PUBLIC_URL + PLAIN;
    static final String URL_PLAIN = "STEPUP-KRATOS-003: " + Keys.URL + PLAIN;
    static final String ADMIN_URL_PLAIN = "STEPUP-KRATOS-003: " + Keys.ADMIN_URL + PLAIN;

    static final String TIMEOUT = "STEPUP-KRATOS-004: " + Keys.TIMEOUT
            + " is out of range. Give an ISO-8601 duration from PT0.05S to PT30S, for instance PT2S.";
    static final String MAX_CONNECTIONS =
            "STEPUP-KRATOS-005: " + Keys.MAX_CONNECTIONS + " is out of range. Give a number from 1 to 1000.";
    static final String MAX_CREDENTIAL_BYTES =
            "STEPUP-KRATOS-005: " + Keys.MAX_CREDENTIAL_BYTES + " is out of range. Give a number from 256 to 65536.";
    static final String MAX_RESPONSE_BYTES =
            "STEPUP-KRATOS-005: " + Keys.MAX_RESPONSE_BYTES + " is out of range. Give a number from 4096 to 4194304.";

    static final String COOKIE_NAME = "STEPUP-KRATOS-006: " + Keys.COOKIE_NAME
            + " is not the name of a cookie. Give Kratos' session.cookie.name, or its beginning and one * at the end.";
    static final String BEARER_PREFIX = "STEPUP-KRATOS-007: " + Keys.BEARER_PREFIX
            + " cannot begin a token. Give 1 to 64 visible ASCII characters, for instance ory_st_.";
    static final String ADMIN_TOKEN = "STEPUP-KRATOS-008: " + Keys.ADMIN_TOKEN
            + " cannot be sent. Give 1 to 4096 visible ASCII characters, without blanks and line ends.";
    static final String ADMIN_TOKEN_ALONE = "STEPUP-KRATOS-009: " + Keys.ADMIN_TOKEN + " is set and " + Keys.ADMIN_URL
            + " is not. Set the address of the admin API too, or remove the token.";
    static final String METHODS = "STEPUP-KRATOS-010: " + Keys.METHODS
            + " contains something that is not the name of a method. Give names of letters, digits, dots, underscores and"
            + " hyphens, separated by commas.";
    static final String CACHE_CONTROL = "STEPUP-KRATOS-011: " + Keys.CACHE_CONTROL
            + " cannot be sent. Give a value of the header Cache-Control, for instance max-age=0.";

    static final String NO_VALIDATOR = "STEPUP-KRATOS-014: no Bean Validation provider was found, so the keys"
            + " stepup.kratos.* cannot be checked. Add org.hibernate.validator:hibernate-validator to the application;"
            + " a Jakarta EE server brings its own.";
    static final String NO_JSON = "STEPUP-KRATOS-015: no Jakarta JSON Processing provider was found, so no answer of"
            + " Kratos could be read. Add org.eclipse.parsson:parsson to the application; a Jakarta EE server brings its"
            + " own.";

    private Messages() {}

    static String notReadable(String key, String remedy) {
        return "STEPUP-KRATOS-012: " + key + " cannot be read. Give " + remedy + ".";
    }

    static String notOneOf(String key, String one, String other) {
        return "STEPUP-KRATOS-013: " + key + " is neither " + one + " nor " + other + ". Give one of the two.";
    }

    static String unknownLevel(String word) {
        return "STEPUP-KRATOS-101: Kratos names a level that this version does not know: " + word
                + ". It counts as AAL0. This is said once.";
    }

    static String unknownMethod(String word) {
        return "STEPUP-KRATOS-102: Kratos names a method that this version does not know: " + word
                + ". Its level counts as Kratos states it. Add it to " + Keys.METHODS
                + " to use it in a requirement. This is said once.";
    }
}
