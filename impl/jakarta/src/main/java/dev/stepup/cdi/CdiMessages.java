package dev.stepup.cdi;

/** What is said about beans. An id is never used again for another meaning. */
final class CdiMessages {

    private CdiMessages() {}

    static String observerThrew(String event) {
        return "STEPUP-401: an observer of " + event
                + " has thrown; the caller was answered as if it had not. Correct the" + " observer";
    }

    static String notStarted() {
        return "STEPUP-402: the application has not started yet; callWith works afterwards";
    }

    static String staticMethod(String bean, String method) {
        return "STEPUP-353: @RequiresAal on " + bean + " does not hold for its static " + method
                + ", which the container calls by itself; make it an instance method, or move it to a class that is not"
                + " guarded";
    }

    static String beanElsewhere(String bean) {
        return "STEPUP-354: @RequiresAal on " + bean + " cannot take effect: its module does not see the library, which"
                + " lies in another one; move the bean into the WAR, or put all jars of Stepup into the lib directory of the EAR"
                + " (not on Open Liberty), and into none of its WARs";
    }

    static String initializerNotRun() {
        return "STEPUP-355: this server does not start Stepup where it lies in the lib directory of an EAR, so that URL"
                + " rules and servlets would be open; put all jars of Stepup into WEB-INF/lib of each WAR";
    }
}
