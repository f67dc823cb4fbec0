package dev.stepup.servlet;

import dev.stepup.Requirement;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.answer.Answers;
import dev.stepup.core.answer.CallerRequest;
import dev.stepup.core.session.Exchange;
import dev.stepup.core.session.Keep;
import dev.stepup.core.session.SessionMemory;
import dev.stepup.servlet.server.RestEasy;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request and its response, as core sees them. It never touches a parameter: that would read the body. */
final class ServletExchange implements Exchange, CallerRequest {

    /** The cookie of the loop guard that this response sets so far: several requirements may meet in one request. */
    private static final String WRITTEN = ServletExchange.class.getName() + ".written";

    private static final String ERROR = ServletExchange.class.getName() + ".error";

    private static final String DENIED = ServletExchange.class.getName() + ".denied";

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
        List<String> values = Collections.list(request.getHeaders(name));
        return name.equalsIgnoreCase("Cookie") && request.getAttribute(WRITTEN) instanceof String written
                ? replaced(values, written)
                : values;
    }

    @Override
    public List<String> sentCookies() {
        return Collections.list(request.getHeaders("Cookie"));
    }

    /** The cookies as the browser will have them: what this response has set already stands for what was sent. */
    private static List<String> replaced(List<String> headers, String written) {
        String prefix = written.substring(0, written.indexOf('=') + 1);
        List<String> cookies = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .filter(pair -> !pair.strip().startsWith(prefix))
                .collect(Collectors.toCollection(ArrayList::new));
        cookies.add(written);
        return List.of(String.join(";", cookies));
    }

    @Override
    public void passOn(List<String> setCookies) {
        if (!response.isCommitted()) {
            setCookies.forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        }
    }

    @Override
    public boolean permitted(Requirement requirement) {
        if (response.isCommitted()) {
            return false;
        }
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
        Optional<Header> forgotten = answers.afterPermit(requirement, this);
        forgotten.ifPresent(this::write);
        return forgotten.isPresent();
    }

    /** An error page is being made: where that forwards, some containers tell of nothing else. */
    static void perhapsError(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            request.setAttribute(ERROR, true);
        }
    }

    @Override
    public void denied() {
        request.setAttribute(DENIED, true);
        if (response.isCommitted()) {
            RestEasy.hearLateDenial();
        }
    }

    /** Whether anything has been denied during a request, in whatever application, also what somebody has caught. */
    static boolean isDenied(ServletRequest request) {
        return request.getAttribute(DENIED) != null;
    }

    @Override
    public SessionMemory memory() {
        return new HttpSessionMemory(request, response);
    }

    @Override
    public Keep keep() {
        return new HttpSessionKeep(request);
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return Stream.of(request, response)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    @Override
    public boolean isAnothersTrip(Requirement requirement, String subject) {
        return answers.isAnothersTrip(this, requirement, subject);
    }

    @Override
    public void forgetTrips() {
        if (!response.isCommitted()) {
            answers.afterAll(this).ifPresent(this::write);
        }
    }

    private void write(Header header) {
        response.addHeader(header.name(), header.value());
        request.setAttribute(WRITTEN, header.value().split(";", 2)[0]);
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public Optional<URI> url() {
        return answers.url(this);
    }

    @Override
    public List<X509Certificate> clientCertificates() {
        Object chain = request.getAttribute("jakarta.servlet.request.X509Certificate");
        return chain instanceof X509Certificate[] certificates ? List.of(certificates) : List.of();
    }

    @Override
    public String origin() {
        int port = request.getServerPort();
        boolean standard = port == (request.isSecure() ? 443 : 80);
        String name = request.getServerName();
        String host = name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
        return request.getScheme() + "://" + host + (standard ? "" : ":" + port);
    }

    @Override
    public String remoteAddress() {
        String address = request.getRemoteAddr();
        return address == null ? "" : address;
    }

    @Override
    public String contextPath() {
        return request.getServletContext().getContextPath();
    }

    @Override
    public String requestUri() {
        return asked(
                        AsyncContext.ASYNC_REQUEST_URI,
                        RequestDispatcher.FORWARD_REQUEST_URI,
                        RequestDispatcher.ERROR_REQUEST_URI)
                .orElseGet(request::getRequestURI);
    }

    @Override
    public String query() {
        String query = request.getAttribute(AsyncContext.ASYNC_REQUEST_URI) != null
                ? (String) request.getAttribute(AsyncContext.ASYNC_QUERY_STRING)
                : request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null
                        ? (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING)
                        : request.getQueryString();
        return query == null ? "" : query;
    }

    @Override
    public boolean isErrorDispatch() {
        return request.getDispatcherType() == DispatcherType.ERROR || request.getAttribute(ERROR) != null;
    }

    private Optional<String> asked(String... attributes) {
        return Arrays.stream(attributes)
                .map(request::getAttribute)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst();
    }
}
