package dev.stepup.servlet;

import java.util.regex.Pattern;

/** What is said about a deployment and its requests. An id is never used again for another meaning. */
final class DeploymentMessages {

    private static final Pattern KEY = Pattern.compile("[a-z]{1,20}([.-][a-z]{1,20})+");

    private DeploymentMessages() {}

    static String cutOff() {
        return "STEPUP-201: access was denied after the response had begun; it was cut off";
    }

    static String unreadableFile(String file) {
        return "STEPUP-301: " + file + " cannot be read; see that it is a properties file in UTF-8";
    }

    static String foreignKey(String file, String key) {
        // What looks like a key may be the second line of a secret that was broken in two.
        boolean plain = KEY.matcher(key).matches();
        String shown = plain ? key : "a line that begins with '" + key.substring(0, Math.min(3, key.length())) + "'";
        return "STEPUP-302: " + file + " contains " + shown + "; every key in it begins with stepup.";
    }

    static String twoFiles(String file, String urls) {
        return "STEPUP-303: there is more than one " + file + ": " + urls + "; keep the application's own";
    }

    static String noProvider() {
        return "STEPUP-304: no session provider was found; add one to the application, for instance"
                + " dev.stepup:stepup-kratos, or a CDI bean that implements dev.stepup.spi.SessionProvider";
    }

    static String noProviderAskedFor(String factories) {
        return "STEPUP-304: no session provider is configured, though the application contains " + factories
                + "; set the keys of one of them, or add a CDI bean that implements dev.stepup.spi.SessionProvider";
    }

    static String badAnnotation(String target, String why) {
        return "STEPUP-305: @RequiresAal on " + target + ": " + why;
    }

    static String ineffectiveMethod(String target, String modifier) {
        return "STEPUP-306: @RequiresAal on " + target + " cannot take effect, for the method is " + modifier
                + " and cannot be intercepted; make it a public instance method that is not final";
    }

    static String uninterceptedMethod(String target) {
        return "STEPUP-352: @RequiresAal on " + target
                + " cannot take effect, for nothing stands before that method: the"
                + " container calls it by itself, or the servlet does; put the annotation on the class, on the method of the"
                + " servlet that answers requests, or on one of a bean that others call";
    }

    static String timer(String target) {
        return "STEPUP-307: @RequiresAal on " + target + " cannot take effect, for a timer has no caller; remove it, or"
                + " run the guarded work by StepUp.callWith";
    }

    static String endpoint(String target) {
        return "STEPUP-308: @RequiresAal on " + target
                + " cannot take effect on a WebSocket endpoint; guard its handshake"
                + " by a URL rule (stepup.rule.NAME.path)";
    }

    static String filter(String target) {
        return "STEPUP-309: @RequiresAal on " + target
                + " cannot take effect on a filter or listener; guard the URLs by a"
                + " rule (stepup.rule.NAME.path) or what lies behind it by an annotation";
    }

    static String unregisteredServlet(String target) {
        return "STEPUP-310: @RequiresAal on " + target + " cannot take effect, for the servlet is not registered by"
                + " annotation or web.xml; register it so, or remove the class";
    }

    static String lateServlet(String name, String type) {
        return "STEPUP-322: the servlet " + name + " (" + type
                + ") was registered after the guards, so that a dispatch by name would pass it by; register it by"
                + " annotation, in web.xml or by an initializer. Where web.xml is metadata-complete, declare the listener"
                + " dev.stepup.servlet.LateServlets in it, after those that register servlets";
    }

    static String forwardNotTold() {
        return "STEPUP-364: this version of Open Liberty does not tell which servlet a forward goes to, so that its guard"
                + " cannot be held; forward to nothing, or run the application on a version that this library is tested on";
    }

    static String noDoor(String target) {
        return "STEPUP-311: @RequiresAal on " + target
                + " cannot take effect: it is no servlet, no Jakarta REST resource,"
                + " no CDI bean and no session bean; give the class a scope (for instance @ApplicationScoped), or call"
                + " StepUp.require in the code";
    }

    static String noDoorWithoutCdi(String target) {
        return "STEPUP-311: @RequiresAal on " + target
                + " cannot take effect: it is no servlet and no Jakarta REST resource, and"
                + " there is no CDI in this application; annotate the servlet that leads to it, guard its URL by a rule"
                + " (stepup.rule.NAME.path), or call StepUp.require in the code (dev.stepup.servlet.ServletStepUp)";
    }

    static String locator(String target) {
        return "STEPUP-312: @RequiresAal on the sub-resource locator " + target
                + " cannot take effect, for its class is no"
                + " bean and a locator runs before every filter; make the class a CDI bean, or annotate the sub-resource";
    }

    static String nothingInherits(String target) {
        return "STEPUP-313: @RequiresAal on " + target
                + " guards only what inherits it through a servlet, a Jakarta REST"
                + " resource, a CDI bean or a session bean, and no such class was seen; see that what implements it is one";
    }

    static String nameTaken(String name) {
        return "STEPUP-314: the application has a filter or a servlet by the name of " + name
                + ", which the library registers by itself;" + " remove it from web.xml";
    }

    static String decorator(String target) {
        return "STEPUP-315: @RequiresAal on the decorator " + target + " cannot take effect, for decorators are not"
                + " intercepted; put it on the bean that is decorated";
    }

    static String disabledAlternative(String target) {
        return "STEPUP-316: @RequiresAal on " + target + " guards nothing, for the alternative is not selected";
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

    static String repeatedKey(String file, String key) {
        return "STEPUP-319: " + file + " contains " + key + " more than once; keep one of them";
    }

    static String malformedFile(String file) {
        return "STEPUP-324: " + file
                + " contains a \\u that four hexadecimal digits do not follow; write \\\\u, or correct it";
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

    static String facesNotReached() {
        return "STEPUP-330: Jakarta Faces is in use and cannot be asked to let denials pass. Its pages stay guarded, but who"
                + " is denied in one is answered by its exception handlers, and not sent to sign in or to a factor; see"
                + " that Faces starts before the servlet filters";
    }
}
