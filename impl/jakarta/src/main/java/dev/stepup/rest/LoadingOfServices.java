package dev.stepup.rest;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties by which the loading of services is switched off: that of Jakarta REST, and those of Jersey. */
final class LoadingOfServices {

    private static final String STANDARD = "jakarta.ws.rs.loadServices";

    private static final List<String> DISABLING_JERSEYS = List.of(
            "jersey.config.disableAutoDiscovery",
            "jersey.config.server.disableAutoDiscovery",
            "jersey.config.disableMetainfServicesLookup",
            "jersey.config.server.disableMetainfServicesLookup");

    private LoadingOfServices() {}

    /** What switches it off, each as {@code property=value}. */
    static List<String> switchedOffBy(Function<String, @Nullable Object> properties) {
        // Whatever is not "true" counts as false with runtimes: "no", and "yes" as well.
        Stream<String> standard = Stream.of(STANDARD).filter(name -> {
            Object value = properties.apply(name);
            return value != null && !isTrue(value);
        });
        Stream<String> jerseys = DISABLING_JERSEYS.stream().filter(name -> isTrue(properties.apply(name)));
        return Stream.concat(standard, jerseys)
                .map(name -> name + "=" + properties.apply(name))
                .toList();
    }

    private static boolean isTrue(@Nullable Object value) {
        return "true".equalsIgnoreCase(String.valueOf(value));
    }
}
