package dev.stepup.it.faults;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Switches off what would load the guard of its resources. */
@ApplicationPath("/rest")
public class NoServices extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jakarta.ws.rs.loadServices", false);
    }
}
