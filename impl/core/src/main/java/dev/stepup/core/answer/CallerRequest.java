package dev.stepup.core.answer;

import dev.stepup.spi.RequestView;
import java.util.List;

/** What an answer depends on in a request. All of it is as the browser sent it, before any forward. */
public interface CallerRequest extends RequestView {

    /** The cookies as the browser sent them: {@code Cookie} among the headers may be as the browser will have them. */
    default List<String> sentCookies() {
        return headers("Cookie");
    }

    /** The HTTP method. */
    @Override
    String method();

    /** {@code scheme://host[:port]} by which the container was reached. */
    String origin();

    /** The address of who is connected to the container: the browser's, or that of the last proxy. Empty if unknown. */
    String remoteAddress();

    /** The path of the application: empty, or beginning with a slash. Containers differ in whether it is decoded. */
    String contextPath();

    /** The undecoded path, beginning with some spelling of {@link #contextPath}. */
    String requestUri();

    /** The undecoded query, or empty. */
    String query();

    /** Whether the container is dispatching to an error page. */
    boolean isErrorDispatch();
}
