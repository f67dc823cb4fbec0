package dev.stepup.kratosdouble.wire;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as clients write them. */
public final class Uuids {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    public static Optional<UUID> parse(String text) {
        return CANONICAL.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Why a text is no id. */
    public static KratosError malformed(String text) {
        return Errors.malformed()
                .withMessage("uuid: incorrect UUID length " + text.length() + " in string \"" + text + "\"");
    }
}
