package dev.stepup.core.answer;

import dev.stepup.Denial;

/**
 * What programs are told in words: the members of a problem and the description of a challenge. They are always English,
 * and plain ASCII: a program shows nobody what it reads, a developer does, and a header bears nothing else. None of it names
 * a person. What a person reads is {@link PageTexts}.
 */
final class Texts {

    private Texts() {}

    /** The heading. */
    static String title(Denial denial) {
        return switch (denial.kind()) {
            case LOGIN -> "Please sign in";
            case STEP_UP -> "Please confirm that it is you";
            case ENROL -> "A second factor is needed";
            case DENY -> "This is not possible";
            case UNAVAILABLE -> "Please try again in a moment";
        };
    }

    /** Why. */
    static String reason(Denial denial) {
        return switch (denial.reason()) {
            case NO_SESSION -> "No valid session was found.";
            case LEVEL_TOO_LOW -> "A further factor is needed.";
            case TOO_OLD -> "The factor was completed too long ago.";
            case METHOD_NOT_ACCEPTED -> "Another kind of factor is needed.";
            case DENIED_METHOD ->
                "The session was opened in a way that is not accepted here." + " Sign out, and sign in another way.";
            case NO_SUITABLE_FACTOR -> "The account has no factor that would be accepted here.";
            case SUBJECT_CHANGED -> "You are signed in as somebody else than before.";
            case DECLINED -> "The sign-in service says that it was not completed. Try again.";
            case TRIP_UNKNOWN -> "No sign-in that began here has ended with this. Begin again.";
            case UNSATISFIABLE -> "What is asked here cannot be reached with the sign-in that is in use.";
            case BACKEND_UNAVAILABLE -> "The sign-in service does not answer. You have not been signed out.";
            case NO_REQUEST -> "This can only be done in a request.";
        };
    }

    /** The error id, as a client written for Ory Kratos knows it where Kratos has one. */
    static String id(Denial denial) {
        return switch (denial.kind()) {
            case LOGIN -> "session_inactive";
            case STEP_UP ->
                denial.reason() == Denial.Reason.LEVEL_TOO_LOW ? "session_aal2_required" : "session_refresh_required";
            case ENROL -> "session_enrolment_required";
            case DENY -> "session_denied";
            case UNAVAILABLE -> "session_unavailable";
        };
    }

    static String phrase(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            default -> "Service Unavailable";
        };
    }
}
