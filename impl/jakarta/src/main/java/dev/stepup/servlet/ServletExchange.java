package dev.stepup.servlet;

import dev.stepup.Requirement;
import dev.stepup.core.answer.Answers;
import dev.stepup.core.answer.CallerRequest;
import dev.stepup.core.session.Exchange;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;

/** A request and its response, as core sees them. It never touches a parameter: that would read the body. */
final class ServletExchange implements Exchange, CallerRequest {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Answers answers;

    ServletExchange(HttpServletRequest request, HttpServletResponse response, Answers answers) {
        this.request = request;
        this.response = response;
        this.answers = answers;
    }

    @Override
    public List<String> headers(String name) {
        return Collections.list(request.getHeaders(name));
    }

    @Override
    public void passOn(List<String> setCookies) {
        if (!response.isCommitted()) {
            setCookies.forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        }
    }

    @Override
    public void permitted(Requirement requirement) {
        if (response.isCommitted()) {
            return;
        }
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
        answers.afterPermit(requirement, this).ifPresent(header -> response.addHeader(header.name(), header.value()));
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String origin() {
        int port = request.getServerPort();
        boolean standard = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (standard ? "" : ":" + port);
    }

    @Override
    public String contextPath() {
        return request.getServletContext().getContextPath();
    }

    @Override
    public String requestUri() {
        return original(
                RequestDispatcher.FORWARD_REQUEST_URI, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
    }

    @Override
    public String query() {
        boolean forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
        String query = forwarded
                ? (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING)
                : request.getQueryString();
        return query == null ? "" : query;
    }

    @Override
    public boolean isErrorDispatch() {
        return request.getDispatcherType() == DispatcherType.ERROR;
    }

    private String original(String forwardAttribute, String errorAttribute, String present) {
        Object forwarded = request.getAttribute(forwardAttribute);
        Object failed = request.getAttribute(errorAttribute);
        return forwarded != null ? forwarded.toString() : failed != null ? failed.toString() : present;
    }
}
