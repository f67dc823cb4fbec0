package dev.stepup.servlet.server;

/** What is said about a server. An id is never used again for another meaning. */
final class ServerMessages {

    private ServerMessages() {}

    static String forwardNotTold() {
        return "STEPUP-364: this version of Open Liberty does not tell which servlet a forward goes to, so that its guard"
                + " cannot be held; forward to nothing, or run the application on a version that this library is tested on";
    }
}
