package dev.stepup.servlet.inventory;

/** What is said about annotated classes and methods. An id is never used again for another meaning. Internal to the library. */
public final class InventoryMessages {

    private InventoryMessages() {}

    /** An annotation, or what it inherits, is out of range or contradicts. */
    public static String badAnnotation(String target, String why) {
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

    static String decorator(String target) {
        return "STEPUP-315: @RequiresAal on the decorator " + target + " cannot take effect, for decorators are not"
                + " intercepted; put it on the bean that is decorated";
    }

    static String disabledAlternative(String target) {
        return "STEPUP-316: @RequiresAal on " + target + " guards nothing, for the alternative is not selected";
    }
}
