package dev.stepup.kratosdouble.state;

import java.time.Instant;

/** One running double: its setup, its addresses and what it remembers. */
public record Installation(Setup setup, Endpoints endpoints, Store store, SessionCookies cookies) {

    public Instant now() {
        return setup.clock().instant();
    }

    public IdentityJson identityJson() {
        return new IdentityJson(endpoints);
    }
}
