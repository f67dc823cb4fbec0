package dev.stepup.oidc;

import java.util.Map;
import java.util.Optional;

/** What came back from an issuer. */
sealed interface Answer {

    /**
     * An answer.
     *
     * @param body the body, cut off where it is too large
     * @param whole whether that is all of the body
     * @param retryAfterSeconds when to try again; 0 if that is not said in seconds
     */
    record Received(int status, String body, boolean whole, int retryAfterSeconds) implements Answer {

        /** The JSON object of an answer with status 200; empty for anything else. */
        Optional<Map<String, Object>> object() {
            return status == 200 && whole ? Json.object(body) : Optional.empty();
        }

        /** What is wrong with it, for the operator. */
        String fault() {
            if (status >= 300 && status < 400) {
                return "answered with a redirect (" + status + "), which is not followed";
            }
            if (status != 200) {
                return "answered " + status;
            }
            return whole ? "answered with something unreadable" : "answered with too much";
        }

        /** Without the body, which may be about a person. */
        @Override
        public String toString() {
            return "Received[" + status + "]";
        }
    }

    /**
     * No answer.
     *
     * @param cause for the operator, without credential or personal data
     */
    record Failed(String cause) implements Answer {}

    /** What went wrong, for the operator. */
    default String cause() {
        return this instanceof Received received ? received.fault() : ((Failed) this).cause;
    }
}
