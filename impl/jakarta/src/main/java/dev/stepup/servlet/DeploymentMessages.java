package dev.stepup.servlet;

/** What is said about a deployment and its requests. An id is never used again for another meaning. */
final class DeploymentMessages {

    private DeploymentMessages() {}

    static String cutOff() {
        return "STEPUP-201: access was denied after the response had begun; it was cut off";
    }

    static String noProvider() {
        return "STEPUP-304: no session provider was found; add one to the application, for instance"
                + " dev.stepup:stepup-kratos, or a CDI bean that implements dev.stepup.spi.SessionProvider";
    }

    static String noProviderAskedFor(String factories) {
        return "STEPUP-304: no session provider is configured, though the application contains " + factories
                + "; set the keys of one of them, or add a CDI bean that implements dev.stepup.spi.SessionProvider";
    }

    static String lateServlet(String name, String type) {
        return "STEPUP-322: the servlet " + name + " (" + type
                + ") was registered after the guards, so that a dispatch by name would pass it by; register it by"
                + " annotation, in web.xml or by an initializer. Where web.xml is metadata-complete, declare the listener"
                + " dev.stepup.servlet.LateServlets in it, after those that register servlets";
    }

    static String nameTaken(String name) {
        return "STEPUP-314: the application has a filter or a servlet by the name of " + name
                + ", which the library registers by itself;" + " remove it from web.xml";
    }

    static String reachableNotTold(String targets) {
        return "STEPUP-317: not every user can reach what is asked by " + targets
                + ", and no session provider tells who can;"
                + " a user who cannot is sent to a second factor that they do not have. Let the provider tell (for Ory"
                + " Kratos: stepup.kratos.admin-url, or stepup.kratos.whoami-required-aal)";
    }

    static String incompleteProvider(String factory, String missing) {
        return "STEPUP-351: the session provider of " + factory + " lacks a class (" + missing
                + "); add the library that has it to the application";
    }

    static String badCallback(String provider) {
        return "STEPUP-345: the callback path of the session provider " + provider
                + " is no plain path below the context"
                + " root; use letters, digits, hyphens, dots and underscores, for instance /stepup/callback";
    }

    static String sameCallback(String path, String one, String other) {
        return "STEPUP-346: the session providers " + one + " and " + other + " both have the callback path " + path
                + "; give one of them another";
    }

    static String sameLogins(String name) {
        return "STEPUP-347: two session providers are named " + name + " and complete trips by themselves, so that each"
                + " would take the trips and the logins of the other for its own; let only one of them sign people in, or"
                + " give one of them another name";
    }

    static String noJson() {
        return "STEPUP-348: no implementation of Jakarta JSON Processing was found, so scripts and programs cannot be told"
                + " why they are denied; add org.eclipse.parsson:parsson to the application; a Jakarta EE server brings its"
                + " own";
    }

    static String notInContext(String contextPath) {
        return "STEPUP-349: Stepup does not guard the application at '" + contextPath
                + "', so nothing can be asked of it;"
                + " put the library into its WEB-INF/lib, and see that web.xml does not leave its initializer out by"
                + " <absolute-ordering/>";
    }

    static String tooEarly() {
        return "STEPUP-350: Stepup has not started in this application yet; ask for StepUp in the init of a servlet or"
                + " filter, or later, and not in a listener";
    }

    static String unknownDeniedMethod(String target, String method) {
        return "STEPUP-318: " + target + " denies the method " + method
                + ", which no session provider knows; correct its name";
    }

    static String severalTemplates(String classes) {
        return "STEPUP-340: there is more than one page template (dev.stepup.spi.PageTemplate): " + classes
                + "; keep one of them";
    }

    static String templateFailed(String type) {
        return "STEPUP-341: the page template " + type
                + " has failed, and the library's own page is shown instead; correct" + " it (this is said once)";
    }

    static String guarded(String table) {
        return "STEPUP-320: guarded are" + table;
    }

    static String dropped(String rule) {
        return "STEPUP-321: the rule stepup.rule." + rule + " names no level and is dropped, for the model is off";
    }

    static String nothingGuarded() {
        return "STEPUP-323: no URL and no class is guarded; only what the application asks by itself";
    }

    static String noCdi() {
        return "STEPUP-325: there is no CDI in this application; servlets, resources and URLs are guarded all the same";
    }

    static String faults(String all) {
        return "STEPUP-326: Stepup cannot guard this application:" + all;
    }

    static String notClosed(String provider, String exception) {
        return "STEPUP-360: the session provider " + provider + " could not be closed (" + exception
                + "), so that its threads and connections may be left behind; correct its method close";
    }

    static String thrownAfterwards() {
        return "STEPUP-356: a filter or servlet of this application has failed after a denial was answered, which the caller"
                + " has got all the same; see what it does with a request that it cannot complete";
    }

    static String facesNotReached() {
        return "STEPUP-330: Jakarta Faces is in use and cannot be asked to let denials pass. Its pages stay guarded, but who"
                + " is denied in one is answered by its exception handlers, and not sent to sign in or to a factor; see"
                + " that Faces starts before the servlet filters";
    }
}
