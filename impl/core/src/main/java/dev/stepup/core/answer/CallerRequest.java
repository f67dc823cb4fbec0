package dev.stepup.core.answer;

import dev.stepup.spi.RequestView;

/** What an answer depends on in a request. All of it is as the browser sent it, before any forward. */
public interface CallerRequest extends RequestView {

    /** The HTTP method. */
    @Override
    String method();

    /** {@code scheme://host[:port]} by which the container was reached. */
    String origin();

    /** The path of the application: empty, or beginning with a slash. */
    String contextPath();

    /** The undecoded path, beginning with {@link #contextPath}. */
    String requestUri();

    /** The undecoded query, or empty. */
    String query();

    /** Whether the container is dispatching to an error page. */
    boolean isErrorDispatch();
}
