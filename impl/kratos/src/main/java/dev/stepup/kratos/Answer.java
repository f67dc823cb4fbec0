package dev.stepup.kratos;

import java.net.http.HttpHeaders;

/** What came back. */
sealed interface Answer {

    /**
     * An answer.
     *
     * @param body the body, cut off where it is too large
     * @param whole whether that is all of the body
     */
    record Received(int status, HttpHeaders headers, String body, boolean whole) implements Answer {

        /** Without the body, which is about a person. */
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
}
