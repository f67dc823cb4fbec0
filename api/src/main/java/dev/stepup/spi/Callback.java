package dev.stepup.spi;

import java.net.URI;

/**
 * Where a browser comes back to. Immutable.
 *
 * @param url the absolute URL of the provider's {@linkplain CallbackProvider#callbackPath() path}, without a query
 * @param state what the backend has to hand back as the parameter {@code state}: at random, and for one trip only
 */
public record Callback(URI url, String state) {

    /** The callback without its state, which is a secret between the browser and the application. */
    @Override
    public String toString() {
        return "Callback[" + url + "]";
    }
}
