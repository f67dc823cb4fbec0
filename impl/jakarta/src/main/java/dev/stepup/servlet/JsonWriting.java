package dev.stepup.servlet;

import dev.stepup.core.config.Faults;
import jakarta.json.Json;

/** Whether problems can be written at all. A server with servlets alone has nothing to write them with. */
final class JsonWriting {

    private JsonWriting() {}

    /** Otherwise the first script that is denied would find out. */
    static void check(Faults faults) {
        // Where even the API is missing a handler that names a type of it would not be reached.
        try {
            Json.createObjectBuilder();
        } catch (RuntimeException | LinkageError e) {
            faults.add(DeploymentMessages.noJson());
        }
    }
}
