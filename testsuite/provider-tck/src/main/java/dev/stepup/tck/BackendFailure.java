package dev.stepup.tck;

/** How a backend is out of order. A backend that is no HTTP server does the nearest that it can. */
public enum BackendFailure {
    /** It is in order. */
    NONE,
    /** It refuses connections. */
    REFUSED,
    /** It answers with an error: 500. */
    ERROR,
    /** It answers that it is overloaded: 429 or 503. */
    OVERLOADED,
    /** It answers something that cannot be read. */
    GARBAGE,
    /** It answers that somebody else should be asked: a redirect, to where a session would be found. */
    REDIRECT,
    /** It takes the question and never answers. */
    SILENT
}
