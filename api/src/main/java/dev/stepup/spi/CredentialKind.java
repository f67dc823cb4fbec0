package dev.stepup.spi;

/** What a provider recognises in a request as a credential of its own. */
public enum CredentialKind {
    /** Nothing: this provider has no say in the request. */
    NONE,
    /** A cookie: the caller is a browser. */
    COOKIE,
    /** A header ({@code Authorization}, {@code X-Session-Token}): the caller is a program that carries a token. */
    TOKEN
}
