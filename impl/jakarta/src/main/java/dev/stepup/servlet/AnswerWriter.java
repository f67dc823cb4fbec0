package dev.stepup.servlet;

import dev.stepup.core.answer.Answer;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.servlet.server.OpenLiberty;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes an answer into a response that is not committed. */
final class AnswerWriter {

    /** What filters around the application have said stays; what the application said of its own page does not. */
    private static final Set<String> KEPT = Set.of("set-cookie", "www-authenticate", "strict-transport-security");

    private AnswerWriter() {}

    static void write(Answer answer, PageRenderer pages, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Header> kept = kept(response);
        List<Cookie> cookies = OpenLiberty.cookies(response);
        response.reset();
        response.setStatus(answer.status());
        kept.forEach(header -> response.addHeader(header.name(), header.value()));
        cookies.forEach(response::addCookie);
        if (OpenLiberty.runs(request.getServletContext())) {
            keepSession(request);
        }
        for (Header header : answer.headers()) {
            if (header.mayRecur()) {
                response.addHeader(header.name(), header.value());
            } else {
                response.setHeader(header.name(), header.value());
            }
        }
        RenderedBody body = RenderedBody.of(answer.content(), pages);
        body.headers().forEach(header -> response.setHeader(header.name(), header.value()));
        byte[] bytes = body.bytes();
        if (!body.contentType().isEmpty()) {
            response.setContentType(body.contentType());
        }
        response.setContentLength(bytes.length);
        // Closed, for filters of the application may try to end what they have begun to write.
        try (OutputStream out = response.getOutputStream()) {
            if (!request.getMethod().equals("HEAD")) {
                out.write(bytes);
            }
        }
    }

    /** The cookie of the session went with all that was reset: an id that nobody was told is told as another. */
    private static void keepSession(HttpServletRequest request) {
        try {
            HttpSession session = request.getSession(false);
            if (session != null && !session.getId().equals(request.getRequestedSessionId())) {
                request.changeSessionId();
            }
        } catch (IllegalStateException e) {
            // Invalidated meanwhile: then there is none to be told of.
        }
    }

    private static List<Header> kept(HttpServletResponse response) {
        List<Header> kept = new ArrayList<>();
        for (String name : response.getHeaderNames()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (KEPT.contains(lower) || lower.startsWith("access-control-")) {
                response.getHeaders(name).forEach(value -> kept.add(new Header(name, value)));
            }
        }
        return kept;
    }
}
