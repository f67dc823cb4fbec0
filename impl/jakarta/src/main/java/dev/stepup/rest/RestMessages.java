package dev.stepup.rest;

/** What is said about Jakarta REST applications. An id is never used again for another meaning. */
final class RestMessages {

    private RestMessages() {}

    static String servicesNotLoaded(String application, String setting) {
        return "STEPUP-501: the Jakarta REST application " + application + " sets " + setting
                + ", so that no service is loaded, and its resources cannot be guarded; remove that property";
    }

    static String servicesNotLoadedAnywhere(String setting) {
        return "STEPUP-501: web.xml sets the context parameter " + setting
                + ", so that no service is loaded, and no resource can be guarded; remove that parameter";
    }

    static String unreadable(String application) {
        return "STEPUP-502: the properties and singletons of the Jakarta REST application " + application
                + " cannot be read; see that it does not set jakarta.ws.rs.loadServices=false (or what disables it in Jersey,"
                + " see STEPUP-501), and that no resource which it makes"
                + " by itself has a guarded sub-resource locator, or these are not guarded";
    }

    static String handMade(String locator, String application) {
        return "STEPUP-503: @RequiresAal on the sub-resource locator " + locator
                + " cannot take effect, for the Jakarta REST application " + application
                + " makes the resource by itself (getSingletons); return its class by getClasses, or annotate the"
                + " sub-resource";
    }
}
