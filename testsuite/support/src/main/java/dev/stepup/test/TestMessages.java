package dev.stepup.test;

/** What the kit says to who writes or runs a test. An id is never used again for another meaning. */
final class TestMessages {

    private TestMessages() {}

    static String onClassPath() {
        return "STEPUP-TEST-001: dev.stepup:stepup-test is in this application and does nothing; it is for tests, so leave it"
                + " out of what is deployed for others (scope test)";
    }

    static String inUse(String key) {
        return "STEPUP-TEST-002: " + key
                + " is true: tests that run in this JVM may be any caller of this application, and"
                + " nobody else can; remove the key and dev.stepup:stepup-test from what is deployed for others";
    }

    static String noBoolean(String key) {
        return "STEPUP-TEST-003: " + key + " is neither true nor false; use one of the two";
    }

    static String severalCallers(String element) {
        return "STEPUP-TEST-010: " + element
                + " bears more than one of @WithAssurance, @WithNobody and @WithBackendDown; keep one of them";
    }

    static String negativeAge(String element) {
        return "STEPUP-TEST-011: @WithAssurance on " + element + " has a negative age; give 0 or more";
    }

    static String notGuarded(String shortfall) {
        return "STEPUP-TEST-101: the call went on although " + shortfall
                + ": no guard was asked. Put @RequiresAal on it; if"
                + " it is there, call it through an injected bean (an object made with new is not guarded), and see that"
                + " RequiresAalInterceptor and StepUpExtension are in the container of this test";
    }

    static String denialSwallowed(String shortfall) {
        return "STEPUP-TEST-102: a guard denied while " + shortfall
                + ", and the call came back nevertheless; do not catch" + " AccessDeniedException on the way";
    }

    static String otherThread(String shortfall) {
        return "STEPUP-TEST-103: the guard was asked on a thread without a caller while " + shortfall
                + "; make the guarded" + " call on the thread of the test, or hand the session over by StepUp.callWith";
    }

    static String ownDenial(String shortfall) {
        return "STEPUP-TEST-104: the call threw an AccessDeniedException while " + shortfall
                + " that no guard came to; put" + " @RequiresAal on it, or ask by StepUp.require";
    }

    static String threwBeforeGuard(String shortfall, String exception) {
        return "STEPUP-TEST-105: the call threw " + exception + " while " + shortfall
                + ", and was not stopped by a guard; see the cause";
    }

    static String otherRequirement(String expected, String asked) {
        return "STEPUP-TEST-106: the guard asks (" + asked + ") and not (" + expected + "); correct it, or the test";
    }

    static String asksMore(String expected, String asked) {
        return "STEPUP-TEST-107: a caller who meets (" + expected + ") is stopped by a guard that asks (" + asked
                + "); hand that requirement over to assertProtected, or ask less";
    }

    static String neverSucceeds(String expected, String exception) {
        return "STEPUP-TEST-108: a caller who meets (" + expected + ") is let in, and then the call throws " + exception
                + ": a call that always throws proves no guard; hand over arguments with which it succeeds";
    }

    static String openUrl(String asked, int status) {
        return "STEPUP-TEST-201: " + asked + " answered " + status
                + ": it is open. Guard it by @RequiresAal or a URL rule; if"
                + " it is, see that the Stepup filter runs (absolute-ordering in web.xml leaves it out)";
    }

    static String noDenial(String asked, int status) {
        return "STEPUP-TEST-202: " + asked + " answered " + status + ", which says nothing about a guard; see that the"
                + " address is right, and that application and identity backend are up";
    }

    static String foreignDenial(String asked, int status) {
        return "STEPUP-TEST-203: " + asked + " answered " + status
                + ", and it was not Stepup that did; let the request meet"
                + " what else guards the address (a role, a proxy), so that a step-up is what it lacks";
    }

    static String shutUrl(String asked, int status) {
        return "STEPUP-TEST-204: " + asked + " answered " + status
                + " to the sufficient caller; see that the credentials are"
                + " sufficient and the request is answered with 2xx";
    }

    static String noAnswer(String asked) {
        return "STEPUP-TEST-205: " + asked + " got no answer; see that the application is up";
    }

    static String clientFollows() {
        return "STEPUP-TEST-206: the HTTP client follows redirects, and the login page would pass for the resource; make it"
                + " with HttpClient.Redirect.NEVER";
    }
}
