package dev.stepup.oidc;

import java.util.Set;

/** The names of the settings. What each means is told in {@link OidcConfig} and the records that it consists of. */
final class Keys {

    static final String PREFIX = "stepup.oidc.";

    static final String ISSUER = PREFIX + "issuer";
    static final String AUDIENCE = PREFIX + "audience";
    static final String JWT = PREFIX + "jwt";
    static final String ALGORITHMS = PREFIX + "algorithms";
    static final String TOKEN_TYPE = PREFIX + "token-type";
    static final String SKEW = PREFIX + "skew";
    static final String AUTH_TIME = PREFIX + "auth-time";
    static final String ALLOW_PLAIN_HTTP = PREFIX + "allow-plain-http";
    static final String MAX_CREDENTIAL_BYTES = PREFIX + "max-credential-bytes";

    static final String PRESET = PREFIX + "preset";
    static final String ACR_CLAIM = PREFIX + "acr-claim";
    static final String ACR_LIST = PREFIX + "acr-list";
    static final String ACR_AAL1 = PREFIX + "acr.aal1";
    static final String ACR_AAL2 = PREFIX + "acr.aal2";
    static final String ACR_AAL3 = PREFIX + "acr.aal3";
    static final String ACR_RESISTANT = PREFIX + "acr.phishing-resistant";
    static final String AMR_TEXT = PREFIX + "amr-text";
    static final String AMR_AAL1 = PREFIX + "amr.aal1";
    static final String AMR_AAL2 = PREFIX + "amr.aal2";
    static final String AMR_AAL3 = PREFIX + "amr.aal3";
    static final String AMR_RESISTANT = PREFIX + "amr.phishing-resistant";
    static final String REJECT_RESTRICTED = PREFIX + "amr.reject-restricted";
    static final String TRUSTED_FOR_AAL3 = PREFIX + "trusted-for-aal3";
    static final String WHEN_UNKNOWN = PREFIX + "when-unknown";

    static final String TIMEOUT = PREFIX + "timeout";
    static final String MAX_CONNECTIONS = PREFIX + "max-connections";
    static final String MAX_RESPONSE_BYTES = PREFIX + "max-response-bytes";

    static final String JWKS_URL = PREFIX + "jwks-url";
    static final String JWKS_CACHE = PREFIX + "jwks-cache";
    static final String JWKS_REFRESH = PREFIX + "jwks-refresh";
    static final String JWKS_OUTAGE = PREFIX + "jwks-outage";

    static final String DPOP_LIFETIME = PREFIX + "dpop.lifetime";
    static final String DPOP_MAX_PROOFS = PREFIX + "dpop.max-proofs";

    static final String INTROSPECTION = PREFIX + "introspection.";
    static final String INTROSPECTION_URL = INTROSPECTION + "url";
    static final String CLIENT_ID = INTROSPECTION + "client-id";
    static final String CLIENT_SECRET = INTROSPECTION + "client-secret";
    static final String CLIENT_AUTH = INTROSPECTION + "client-auth";
    static final String TOKEN_PREFIX = INTROSPECTION + "token-prefix";
    static final String INTROSPECTION_CACHE = INTROSPECTION + "cache";

    static final String LOGIN = PREFIX + "login.";
    static final String LOGIN_CLIENT_ID = LOGIN + "client-id";
    static final String LOGIN_CLIENT_SECRET = LOGIN + "client-secret";
    static final String LOGIN_CLIENT_AUTH = LOGIN + "client-auth";
    static final String LOGIN_SCOPE = LOGIN + "scope";
    static final String LOGIN_CALLBACK_PATH = LOGIN + "callback-path";
    static final String LOGIN_LIFE_SPAN = LOGIN + "life-span";
    static final String LOGIN_ENROLMENT = LOGIN + "enrolment";
    static final String LOGIN_CONTAINER = LOGIN + "container";

    static final Set<String> LOGINS = Set.of(
            LOGIN_CLIENT_ID,
            LOGIN_CLIENT_SECRET,
            LOGIN_CLIENT_AUTH,
            LOGIN_SCOPE,
            LOGIN_CALLBACK_PATH,
            LOGIN_LIFE_SPAN,
            LOGIN_ENROLMENT,
            LOGIN_CONTAINER);

    static final Set<String> ALL = Set.of(
            LOGIN_CLIENT_ID,
            LOGIN_CLIENT_SECRET,
            LOGIN_CLIENT_AUTH,
            LOGIN_SCOPE,
            LOGIN_CALLBACK_PATH,
            LOGIN_LIFE_SPAN,
            LOGIN_ENROLMENT,
            LOGIN_CONTAINER,
            ISSUER,
            AUDIENCE,
            JWT,
            ALGORITHMS,
            TOKEN_TYPE,
            SKEW,
            AUTH_TIME,
            ALLOW_PLAIN_HTTP,
            MAX_CREDENTIAL_BYTES,
            PRESET,
            ACR_CLAIM,
            ACR_LIST,
            ACR_AAL1,
            ACR_AAL2,
            ACR_AAL3,
            ACR_RESISTANT,
            AMR_TEXT,
            AMR_AAL1,
            AMR_AAL2,
            AMR_AAL3,
            AMR_RESISTANT,
            REJECT_RESTRICTED,
            TRUSTED_FOR_AAL3,
            WHEN_UNKNOWN,
            TIMEOUT,
            MAX_CONNECTIONS,
            MAX_RESPONSE_BYTES,
            JWKS_URL,
            JWKS_CACHE,
            JWKS_REFRESH,
            JWKS_OUTAGE,
            DPOP_LIFETIME,
            DPOP_MAX_PROOFS,
            INTROSPECTION_URL,
            CLIENT_ID,
            CLIENT_SECRET,
            CLIENT_AUTH,
            TOKEN_PREFIX,
            INTROSPECTION_CACHE);

    private Keys() {}
}
