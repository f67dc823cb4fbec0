package dev.stepup.it.table;

import dev.stepup.it.server.Feature;
import java.util.Arrays;
import java.util.List;

/** Every way to guard something. */
enum Door {
    URL("/url/"),
    SERVLET("/servlet/"),
    REST("/rest/table/"),
    LISTED_REST("/listed/table/"),
    BEAN("/bean/"),
    EJB("/ejb/"),
    API("/api/");

    private final String prefix;

    Door(String prefix) {
        this.prefix = prefix;
    }

    /** Those that the server of this run has. */
    static List<Door> there() {
        return Arrays.stream(values())
                .filter(door -> door != EJB || Feature.EJB.isThere())
                .toList();
    }

    String path(Asked asked) {
        return prefix + asked.path();
    }
}
