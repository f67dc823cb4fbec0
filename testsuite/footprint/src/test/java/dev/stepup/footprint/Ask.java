package dev.stepup.footprint;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** One request, by a connection of its own: it leaves no thread behind, as a client that keeps connections would. */
public final class Ask {

    private static final int MILLIS = 60_000;

    private Ask() {}

    /** The status of the answer, or 0 where nobody answers yet. */
    public static int status(URI address, String... headers) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            connection.setRequestProperty("Connection", "close");
            for (int i = 0; i < headers.length; i += 2) {
                connection.setRequestProperty(headers[i], headers[i + 1]);
            }
            return connection.getResponseCode();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
