package dev.stepup.core.session;

import dev.stepup.Requirement;
import dev.stepup.spi.RequestView;
import java.util.List;

/** The request and its response, as far as the evidence is concerned. */
public interface Exchange extends RequestView {

    /** Hands cookies on to the browser that the backend sent along: values of {@code Set-Cookie}. */
    void passOn(List<String> setCookies);

    /** A requirement of this request was met: its answer is for this caller alone, and a trip for it has ended. */
    void permitted(Requirement requirement);
}
