package dev.stepup.core.answer;

/** What operators are told of trips. An id is never used again for another meaning. */
final class AnswerMessages {

    private static final int LONGEST = 300;

    private AnswerMessages() {}

    static String declined(String provider, String cause) {
        return "STEPUP-151: a person has come back from " + provider + " without what was asked: " + line(cause)
                + ". They were told so, and may try again";
    }

    static String refused(String provider, String cause) {
        return "STEPUP-152: what came back to the callback of " + provider + " is not believed: " + line(cause)
                + ". Whoever sent it was told to begin again";
    }

    static String notCompleted(String provider, String cause) {
        return "STEPUP-153: a trip by " + provider + " could not be completed: " + line(cause)
                + ". The person was asked to try again in a moment";
    }

    /** The cause may contain what a caller has sent: it must not look like another message. */
    private static String line(String cause) {
        String line = String.valueOf(cause).replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
