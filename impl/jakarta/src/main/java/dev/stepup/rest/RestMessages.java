package dev.stepup.rest;

/** What is said about Jakarta REST applications. An id is never used again for another meaning. */
final class RestMessages {

    private RestMessages() {}

    static String servicesNotLoaded(String application, String property) {
        return "STEPUP-501: the Jakarta REST application " + application + " sets " + property
                + "=false, so its resources cannot be guarded; remove that property";
    }

    static String unreadableProperties(String application, String property) {
        return "STEPUP-502: the properties of the Jakarta REST application " + application
                + " cannot be read; see that it does not set " + property + "=false, or its resources are not guarded";
    }
}
