package dev.stepup.kratosdouble.wire;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as clients write them. */
public final class Uuids {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Pattern BARE =
            Pattern.compile("^(\\p{XDigit}{8})(\\p{XDigit}{4})(\\p{XDigit}{4})(\\p{XDigit}{4})(\\p{XDigit}{12})$");

    private static final UUID NOBODY = new UUID(0, 0);

    private Uuids() {}

    /** Reads an id, also one in braces, one without hyphens, and one that says that it is a {@code urn:uuid:}. */
    public static Optional<UUID> parse(String text) {
        String bare = text.startsWith("urn:uuid:") ? text.substring("urn:uuid:".length()) : text;
        if (bare.startsWith("{") && bare.endsWith("}")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        bare = BARE.matcher(bare).replaceFirst("$1-$2-$3-$4-$5");
        return CANONICAL.matcher(bare).matches() ? Optional.of(UUID.fromString(bare)) : Optional.empty();
    }

    /** Whether a text is the id of something: that of zeros is nobody's. */
    public static boolean names(String text) {
        return parse(text).filter(id -> !id.equals(NOBODY)).isPresent();
    }

    /** Why a text is no id. */
    public static KratosError malformed(String text) {
        return Errors.malformed()
                .withMessage("uuid: incorrect UUID length " + text.length() + " in string \"" + text + "\"");
    }
}
