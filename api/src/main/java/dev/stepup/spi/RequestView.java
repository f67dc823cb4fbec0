package dev.stepup.spi;

import java.util.List;
import java.util.Optional;

/** What a provider sees of a request: its headers. */
@FunctionalInterface
public interface RequestView {

    /** The values of a header in their order; empty if there is none. The name's case does not matter. */
    List<String> headers(String name);

    /** The first value of a header. */
    default Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }
}
