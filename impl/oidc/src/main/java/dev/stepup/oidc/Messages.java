package dev.stepup.oidc;

/** What is said to whoever configures and operates. An id is never used again for another meaning. */
final class Messages {

    private static final String ID = "STEPUP-OIDC-";

    static final String ISSUER_MISSING = ID + "001: " + Keys.ISSUER
            + " is not set. Set it to the issuer exactly as its tokens and its discovery document spell it.";
    static final String AUDIENCE_MISSING = ID + "002: " + Keys.AUDIENCE
            + " is not set. Set it to what the issuer writes into aud for this application; without it every token of"
            + " the issuer would do, whomever it was meant for.";

    private static final String NOT_HTTP =
            " is not a usable address. Give an absolute http or https address without user"
                    + " and fragment, and with a host name of letters, digits, dots and hyphens.";
    static final String ISSUER = ID + "003: " + Keys.ISSUER + NOT_HTTP + " An issuer has no query either.";
    static final String JWKS_URL = ID + "003: " + Keys.JWKS_URL + NOT_HTTP;
    static final String INTROSPECTION_URL = ID + "003: " + Keys.INTROSPECTION_URL + NOT_HTTP;

    private static final String PLAIN =
            " is plain http for a host that is not loopback: whoever is on the way could put"
                    + " keys of their own in place. Use https, or set " + Keys.ALLOW_PLAIN_HTTP
                    + "=true where the network is trusted.";
    static final String ISSUER_PLAIN = ID + "004: " + Keys.ISSUER + PLAIN;
    static final String JWKS_URL_PLAIN = ID + "004: " + Keys.JWKS_URL + PLAIN;
    static final String INTROSPECTION_URL_PLAIN = ID + "004: " + Keys.INTROSPECTION_URL + PLAIN;

    static final String AUDIENCE = ID + "005: " + Keys.AUDIENCE
            + " contains something that no audience can be. Give 1 to 16 texts of at most 256 visible ASCII characters,"
            + " separated by commas.";
    static final String ALGORITHMS = ID + "006: " + Keys.ALGORITHMS
            + " contains something other than RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512 and EdDSA."
            + " Give one or more of these, separated by commas; a shared secret is never accepted.";
    static final String TOKEN_TYPE = ID + "007: " + Keys.TOKEN_TYPE
            + " is not at+jwt, JWT or both. Give at+jwt, or for an issuer that does not follow RFC 9068 JWT, separated by"
            + " commas.";

    private static final String RANGE = " is out of range. Give an ISO-8601 duration from ";
    static final String SKEW = ID + "008: " + Keys.SKEW + RANGE + "PT0S to PT60S, for instance PT5S.";
    static final String TIMEOUT = ID + "008: " + Keys.TIMEOUT + RANGE + "PT0.05S to PT30S, for instance PT2S.";
    static final String JWKS_CACHE = ID + "008: " + Keys.JWKS_CACHE + RANGE + "PT10S to PT24H, for instance PT10M.";
    static final String JWKS_REFRESH = ID + "008: " + Keys.JWKS_REFRESH + RANGE + "PT1S to PT5M, for instance PT10S.";
    static final String JWKS_OUTAGE = ID + "008: " + Keys.JWKS_OUTAGE + RANGE + "PT0S to PT24H, for instance PT1H.";
    static final String DPOP_LIFETIME = ID + "008: " + Keys.DPOP_LIFETIME + RANGE + "PT1S to PT5M, for instance PT60S.";
    static final String INTROSPECTION_CACHE =
            ID + "008: " + Keys.INTROSPECTION_CACHE + RANGE + "PT0S to PT5M, for instance PT10S.";

    private static final String NUMBER = " is out of range. Give a number from ";
    static final String MAX_CONNECTIONS = ID + "009: " + Keys.MAX_CONNECTIONS + NUMBER + "1 to 1000.";
    static final String MAX_CREDENTIAL_BYTES = ID + "009: " + Keys.MAX_CREDENTIAL_BYTES + NUMBER + "256 to 65536.";
    static final String MAX_RESPONSE_BYTES = ID + "009: " + Keys.MAX_RESPONSE_BYTES + NUMBER + "4096 to 4194304.";
    static final String DPOP_MAX_PROOFS = ID + "009: " + Keys.DPOP_MAX_PROOFS + NUMBER + "100 to 1000000.";

    static final String NO_LEVEL = ID + "012: no token of this issuer could ever have a level. Set " + Keys.PRESET
            + " to the kind of issuer, or " + Keys.ACR_AAL1 + ", " + Keys.ACR_AAL2
            + " and so on to what its acr values mean; with preset entra the values (c1 to c99) are the tenant's own and"
            + " have to be listed.";
    static final String ACR_CLAIM = ID + "013: " + Keys.ACR_CLAIM
            + " is not the name of a claim. Give 1 to 128 visible ASCII characters, for instance acr.";
    static final String CLIENT_ID_MISSING = ID + "014: " + Keys.CLIENT_ID + " or " + Keys.CLIENT_SECRET
            + " is not set, though other keys of introspection are. Set both; the endpoint answers only a known client.";
    static final String CLIENT_ID =
            ID + "015: " + Keys.CLIENT_ID + " cannot be sent. Give 1 to 256 printable ASCII characters.";
    static final String CLIENT_SECRET = ID + "015: " + Keys.CLIENT_SECRET
            + " cannot be sent. Give 1 to 4096 printable ASCII characters, without line ends.";
    static final String TOKEN_PREFIX = ID + "016: " + Keys.TOKEN_PREFIX
            + " cannot begin a token. Give 1 to 64 characters of which a token may consist, for instance ory_at_.";
    static final String NOTHING_JUDGED = ID + "017: " + Keys.JWT + " is false, and neither " + Keys.CLIENT_ID
            + " nor " + Keys.LOGIN_CLIENT_ID
            + " is set, so nobody would be judged at all. Set one of them, or remove every key "
            + Keys.PREFIX + "*.";
    static final String NO_VALIDATOR = ID + "018: no Bean Validation provider was found, so the keys " + Keys.PREFIX
            + "* cannot be checked. Add org.hibernate.validator:hibernate-validator to the application; a Jakarta EE"
            + " server brings its own.";

    static final String LOGIN_CLIENT_ID_MISSING =
            ID + "024: " + Keys.LOGIN_CLIENT_ID + " is not set, though other keys " + Keys.LOGIN
                    + "* are. Set it to the client that this application is registered as at the issuer.";
    static final String LOGIN_CLIENT_ID =
            ID + "015: " + Keys.LOGIN_CLIENT_ID + " cannot be sent. Give 1 to 256 printable ASCII characters.";
    static final String LOGIN_CLIENT_SECRET = ID + "015: " + Keys.LOGIN_CLIENT_SECRET
            + " cannot be sent. Give 1 to 4096 printable ASCII characters, without line ends.";
    static final String SCOPE = ID + "025: " + Keys.LOGIN_SCOPE
            + " is no list of scopes with openid among them. Give words separated by single blanks, for instance openid.";
    static final String CALLBACK_PATH = ID + "026: " + Keys.LOGIN_CALLBACK_PATH
            + " is no plain path below the context root. Begin it with a slash, and use letters, digits, hyphens, dots and"
            + " underscores, for instance /stepup/callback.";
    static final String LIFE_SPAN = ID + "008: " + Keys.LOGIN_LIFE_SPAN + RANGE + "PT1M to PT24H, for instance PT8H.";
    static final String LOGIN_ENROLMENT = ID + "027: " + Keys.LOGIN_ENROLMENT
            + " is no parameter of an authorization request. Give name=value in plain characters, for Keycloak"
            + " kc_action=CONFIGURE_TOTP.";
    static final String NO_JAKARTA_SECURITY = ID + "028: " + Keys.LOGIN_CONTAINER
            + " is true, and there is no Jakarta Security 3.0 with OpenIdContext here. Set it to false, and people sign in by"
            + " the library itself; or use a server that has it.";

    private Messages() {}

    static String notReadable(String key, String remedy) {
        return ID + "010: " + key + " cannot be read. Give " + remedy + ".";
    }

    static String notOneOf(String key, String one, String other) {
        return ID + "011: " + key + " is neither " + one + " nor " + other + ". Give one of the two.";
    }

    static String unknownPreset(String names) {
        return ID + "019: " + Keys.PRESET + " is none that there is. Give one of " + names + ".";
    }

    static String notAcr(String key) {
        return ID + "020: " + key + " contains something that cannot be an acr value with a level: a blank, a quote, a"
                + " backslash, anything but ASCII, or 0, by which an issuer vouches for nothing. Give the values separated"
                + " by commas.";
    }

    static String notAmr(String key) {
        return ID + "021: " + key + " contains something that cannot be amr values. Give sets separated by commas, each"
                + " one value or several joined by +, for instance mfa, pwd+otp.";
    }

    static String twice(String key) {
        return ID + "022: " + key + " contains something that has another level already. Give each value or set one"
                + " level.";
    }

    static String notDeclared(String key) {
        return ID + "023: " + key + " contains a value that has no level, so that nothing would come of it. Give it one"
                + " as well, or correct it.";
    }

    static String keysUnreachable(String cause) {
        return ID + "101: the keys of the issuer could not be had: " + cause
                + ". Keys that were had before go on for the time that " + Keys.JWKS_OUTAGE
                + " says; then no token can be judged.";
    }
}
