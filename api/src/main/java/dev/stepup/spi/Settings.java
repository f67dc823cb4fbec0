package dev.stepup.spi;

import java.util.Optional;

/** The settings of an application, as a provider reads them. Every key that is read counts as known. */
@FunctionalInterface
public interface Settings {

    /**
     * The value of a key, for instance {@code stepup.kratos.public-url}; empty if it is not set, or set to nothing but
     * blanks.
     */
    Optional<String> get(String key);
}
