package dev.stepup.kratos;

import java.util.Set;

/** The names of the settings. What each means is told in {@link KratosConfig}. */
final class Keys {

    static final String PUBLIC_URL = "stepup.kratos.public-url";
    static final String URL = "stepup.kratos.url";
    static final String ADMIN_URL = "stepup.kratos.admin-url";
    static final String ADMIN_TOKEN = "stepup.kratos.admin-token";
    static final String COOKIE_NAME = "stepup.kratos.cookie-name";
    static final String BEARER_PREFIX = "stepup.kratos.bearer-prefix";
    static final String TIMEOUT = "stepup.kratos.timeout";
    static final String MAX_CONNECTIONS = "stepup.kratos.max-connections";
    static final String MAX_CREDENTIAL_BYTES = "stepup.kratos.max-credential-bytes";
    static final String MAX_RESPONSE_BYTES = "stepup.kratos.max-response-bytes";
    static final String WHOAMI_REQUIRED_AAL = "stepup.kratos.whoami-required-aal";
    static final String METHODS = "stepup.kratos.methods";
    static final String WEBAUTHN = "stepup.kratos.webauthn";
    static final String CODE = "stepup.kratos.code";
    static final String ALLOW_PLAIN_HTTP = "stepup.kratos.allow-plain-http";
    static final String CACHE_CONTROL = "stepup.kratos.cache-control";

    static final Set<String> ALL = Set.of(
            PUBLIC_URL,
            URL,
            ADMIN_URL,
            ADMIN_TOKEN,
            COOKIE_NAME,
            BEARER_PREFIX,
            TIMEOUT,
            MAX_CONNECTIONS,
            MAX_CREDENTIAL_BYTES,
            MAX_RESPONSE_BYTES,
            WHOAMI_REQUIRED_AAL,
            METHODS,
            WEBAUTHN,
            CODE,
            ALLOW_PLAIN_HTTP,
            CACHE_CONTROL);

    private Keys() {}
}
