package dev.stepup.oidc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as tokens and issuers write it. One parser for all of it, and the one that the signature library uses as well:
 * two parsers that disagree about a name that is there twice would be two opinions of one token. It refuses such names.
 */
final class Json {

    /** Far beyond what tokens nest, and far below what would overflow the stack of a recursive parser. */
    private static final int DEEPEST = 32;

    private Json() {}

    /** Empty for anything but one whole JSON object. */
    static Optional<Map<String, Object>> object(String text) {
        if (isTooDeep(text)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JsonUtil.parseJson(text));
        } catch (JoseException | RuntimeException garbage) {
            // Its message quotes the text.
            return Optional.empty();
        }
    }

    /** A text; empty where the member is missing or anything else. */
    static Optional<String> text(Map<?, ?> object, String member) {
        return object.get(member) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A list of texts, or one text as such a list; empty for anything else. */
    static Optional<List<String>> texts(@Nullable Object value) {
        if (value instanceof String text) {
            return Optional.of(List.of(text));
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return Optional.of(list.stream().map(String.class::cast).toList());
        }
        return Optional.empty();
    }

    private static boolean isTooDeep(String json) {
        int depth = 0;
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            switch (json.charAt(i)) {
                case '\\' -> i += inText ? 1 : 0;
                case '"' -> inText = !inText;
                case '{', '[' -> depth += inText ? 0 : 1;
                case '}', ']' -> depth -= inText ? 0 : 1;
                default -> {}
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }
}
