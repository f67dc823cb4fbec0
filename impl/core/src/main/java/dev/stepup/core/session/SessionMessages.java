package dev.stepup.core.session;

/** What is said about calls. An id is never used again for another meaning. */
final class SessionMessages {

    private SessionMessages() {}

    /** @param provider empty where it is not known which of several it was */
    static String unavailable(String provider, String cause) {
        return "STEPUP-102: "
                + (provider.isEmpty() ? "a session provider" : "the session provider " + provider)
                + " cannot say who callers are: " + cause
                + ". They are answered 503, and nobody is let in. See that the identity backend can be reached by its"
                + " configured address. This is said at most once a minute";
    }

    static String noRequest(String target, String requirement) {
        return "STEPUP-101: " + target + " asks " + requirement
                + ", but this thread works for no request that passed the Stepup filter. For work outside a"
                + " request (timer, message, own thread) run it by StepUp.callWith(session, work); inside a"
                + " request, see that the Stepup filter is not left out (absolute-ordering in web.xml).";
    }
}
