package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.core.answer.Answer.Content;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The problem document (RFC 9457), with the members that Ory Kratos uses for the same thing. */
final class Problems {

    private Problems() {}

    static Content of(int status, Denial denial, Optional<URI> address, Optional<URI> apiFlow) {
        String id = Texts.id(denial);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("id", id);
        error.put("code", status);
        error.put("status", Texts.phrase(status));
        error.put("reason", Texts.reason(denial));
        error.put("message", Texts.title(denial));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:stepup:problem:" + id);
        members.put("title", Texts.title(denial));
        members.put("status", status);
        members.put("detail", Texts.reason(denial));
        members.put("error", error);
        address.ifPresent(to -> members.put("redirect_browser_to", to.toString()));
        apiFlow.ifPresent(to -> members.put("api_flow", to.toString()));
        return new Content.Problem(members);
    }
}
