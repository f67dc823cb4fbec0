package dev.stepup.servlet;

import dev.stepup.AccessDeniedException;
import dev.stepup.core.answer.Answer;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** What a caller is told of a denial that was thrown; once for a request. */
final class DenialAnswer {

    private static final Logger LOG = System.getLogger("dev.stepup");
    private static final String GIVEN = DenialAnswer.class.getName();

    private DenialAnswer() {}

    /**
     * Tells the caller, if a denial was thrown and the response is not on its way.
     *
     * @return whether the caller has been told, now or before: whatever filters of the application throw after that is no
     *     concern of the caller
     */
    static boolean give(Throwable thrown, RequestCall current, HttpServletRequest request) throws IOException {
        if (isGiven(request)) {
            return true;
        }
        // Not a wrapper of the application, which a dispatch may have brought: it would be wrong about the length.
        HttpServletResponse response = current.response();
        Optional<AccessDeniedException> denied = Causes.denial(thrown);
        if (denied.isEmpty() || response.isCommitted()) {
            return false;
        }
        Answer answer = current.answer(denied.get().denial(), request, response);
        response.setStatus(answer.status());
        if (response.getStatus() != answer.status()) {
            return false; // Undertow heeds nothing but what is written while something is included
        }
        AnswerWriter.write(answer, current.context().pages(), request, response);
        RequestCall.tell(request);
        request.setAttribute(GIVEN, true);
        return true;
    }

    static boolean isGiven(ServletRequest request) {
        return request.getAttribute(GIVEN) != null;
    }

    /**
     * Tells the caller before the denial comes out of the application's filters; or ends the connection if the response is on
     * its way.
     */
    static void giveOrCutOff(Throwable thrown, RequestCall current) {
        if (!isGivenNow(thrown, current, current.request())) {
            CutOff.ifLate(current, thrown);
        }
    }

    /** What goes wrong with an answer must not take the denial's place: the outermost filter tries once more. */
    private static boolean isGivenNow(Throwable thrown, RequestCall current, HttpServletRequest request) {
        try {
            return give(thrown, current, request);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "the answer to a denial", e);
            return false;
        }
    }
}
