package dev.stepup.cdi;

/** What is said about beans. An id is never used again for another meaning. */
final class CdiMessages {

    private CdiMessages() {}

    static String observerThrew(String event) {
        return "STEPUP-401: an observer of " + event
                + " has thrown; the caller was answered as if it had not. Correct the" + " observer";
    }

    static String notStarted() {
        return "STEPUP-402: the application has not started yet; callWith works afterwards";
    }
}
