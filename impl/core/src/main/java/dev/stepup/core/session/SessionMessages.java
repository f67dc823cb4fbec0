package dev.stepup.core.session;

/** What is said about calls. An id is never used again for another meaning. */
final class SessionMessages {

    private SessionMessages() {}

    static String noRequest(String target, String requirement) {
        return "STEPUP-101: " + target + " asks " + requirement
                + ", but this thread works for no request that passed the Stepup filter. For work outside a"
                + " request (timer, message, own thread) run it by StepUp.callWith(session, work); inside a"
                + " request, see that the Stepup filter is not left out (absolute-ordering in web.xml).";
    }
}
