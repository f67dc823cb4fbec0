package dev.stepup.kratos;

import jakarta.json.Json;

/** Whether there is anything to read Kratos' answers with. */
final class JsonSupport {

    private JsonSupport() {}

    static boolean isThere() {
        try {
            Json.createObjectBuilder();
            return true;
        } catch (RuntimeException | LinkageError e) {
            // Where even the API is missing a handler that names a type of it would not be reached.
            return false;
        }
    }
}
