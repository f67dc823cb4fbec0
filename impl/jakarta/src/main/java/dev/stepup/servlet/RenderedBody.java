package dev.stepup.servlet;

import dev.stepup.core.answer.Answer.Content;
import dev.stepup.core.answer.Answer.Header;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

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

    /** Writes a content down: a problem as JSON, a page as HTML. */
    public static RenderedBody of(Content content, PageRenderer pages) {
        if (content instanceof Content.Problem problem) {
            return new RenderedBody(
                    "application/problem+json", json(problem.members()).toString(), List.of());
        }
        if (content instanceof Content.Page page) {
            return pages.render(page.page());
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
}
