package dev.stepup.servlet;

/** What is said about a deployment. An id is never used again for another meaning. */
final class DeploymentMessages {

    private DeploymentMessages() {}

    static String foreignKey(String file, String key) {
        return "STEPUP-302: " + file + " contains " + key + "; every key in it begins with stepup.";
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

    static String noDoor(String target) {
        return "STEPUP-311: @RequiresAal on " + target
                + " cannot take effect: it is no servlet, no Jakarta REST resource,"
                + " no CDI bean and no session bean; give the class a scope (for instance @ApplicationScoped), or call"
                + " StepUp.require in the code";
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

    static String filterNameTaken(String name) {
        return "STEPUP-314: the application has a filter by the name of " + name
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

    static String unknownDeniedMethod(String target, String method) {
        return "STEPUP-318: " + target + " denies the method " + method
                + ", which no session provider knows; correct its name";
    }

    static String repeatedKey(String file, String key) {
        return "STEPUP-319: " + file + " contains " + key + " more than once; keep one of them";
    }
}
