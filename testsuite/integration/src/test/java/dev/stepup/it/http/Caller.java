package dev.stepup.it.http;

import dev.stepup.it.identity.KratosSession.Client;
import java.net.http.HttpRequest;

/** Who asks. */
public enum Caller {
    /** A browser, for a page. */
    NAVIGATION(Client.BROWSER),
    /** A script in a page. */
    SCRIPT(Client.BROWSER),
    /** A program with a token. */
    TOKEN(Client.API);

    private final Client client;

    Caller(Client client) {
        this.client = client;
    }

    /** How it has signed in. */
    public Client client() {
        return client;
    }

    void describe(HttpRequest.Builder request) {
        switch (this) {
            case NAVIGATION ->
                request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .header("Sec-Fetch-Mode", "navigate")
                        .header("Sec-Fetch-Dest", "document");
            case SCRIPT ->
                request.header("Accept", "application/json")
                        .header("Sec-Fetch-Mode", "cors")
                        .header("Sec-Fetch-Dest", "empty");
            case TOKEN -> request.header("Accept", "application/json");
        }
    }
}
