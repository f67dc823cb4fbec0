package dev.stepup.servlet;

import dev.stepup.core.answer.Answer.Content;
import dev.stepup.core.answer.Answer.Header;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.owasp.encoder.Encode;

/**
 * The body of an answer as bytes. Internal to the library.
 *
 * @param contentType its type; empty where there is no body
 * @param text its text
 * @param headers what has to be said with it
 */
public record RenderedBody(String contentType, String text, List<Header> headers) {

    public RenderedBody {
        headers = List.copyOf(headers);
    }

    /** Writes a content down: a problem as JSON, a page as HTML, a partial redirect as XML. */
    public static RenderedBody of(Content content, PageRenderer pages) {
        if (content instanceof Content.Problem problem) {
            return new RenderedBody(
                    "application/problem+json", json(problem.members()).toString(), List.of());
        }
        if (content instanceof Content.Page page) {
            return pages.render(page.page());
        }
        if (content instanceof Content.PartialRedirect redirect) {
            return new RenderedBody("text/xml;charset=UTF-8", xml(redirect), List.of());
        }
        return new RenderedBody("", "", List.of());
    }

    /** The text in UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static JsonObject json(Map<String, Object> members) {
        var object = Json.createObjectBuilder();
        members.forEach((name, value) -> {
            if (value instanceof Map<?, ?> nested) {
                object.add(name, json((Map<String, Object>) nested));
            } else if (value instanceof Integer number) {
                object.add(name, number);
            } else {
                object.add(name, value.toString());
            }
        });
        return object.build();
    }

    /** Without white space: clients take the first node for the redirect. */
    private static String xml(Content.PartialRedirect redirect) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<partial-response><redirect url=\""
                + Encode.forXmlAttribute(redirect.address().toString()) + "\"/></partial-response>";
    }
}
