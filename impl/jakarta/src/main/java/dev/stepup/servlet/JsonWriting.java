package dev.stepup.servlet;

import dev.stepup.core.config.Faults;
import jakarta.json.Json;
import jakarta.json.JsonException;

/** Whether problems can be written at all. A server with servlets alone has nothing to write them with. */
final class JsonWriting {

    private JsonWriting() {}

    /** Otherwise the first script that is denied would find out. */
    static void check(Faults faults) {
        try {
            Json.createObjectBuilder();
        } catch (JsonException | LinkageError e) {
            faults.add(DeploymentMessages.noJson());
        }
    }
}
