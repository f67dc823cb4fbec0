package dev.stepup.it.table;

import dev.stepup.it.Who;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The table: who asks for what, and what becomes of it. The same at every door. */
final class Expected {

    private static final String LAX = """
            who             AAL1    AAL2     FRESH    HIGHEST  TOTP     RECOVERY_CODE
            NOBODY          LOGIN   LOGIN    LOGIN    LOGIN    LOGIN    LOGIN
            AAL1            PERMIT  DENY     DENY     PERMIT   DENY     DENY
            AAL1_WITH_TOTP  PERMIT  STEP_UP  STEP_UP  STEP_UP  STEP_UP  DENY
            AAL2            PERMIT  PERMIT   PERMIT   PERMIT   PERMIT   DENY
            AAL2_STALE      PERMIT  PERMIT   REFRESH  PERMIT   PERMIT   DENY
            REVOKED         LOGIN   LOGIN    LOGIN    LOGIN    LOGIN    LOGIN
            """;

    /** Kratos withholds the session: all that is known is that there is a second factor to be given (D4). */
    private static final String STRICT = """
            who             AAL1     AAL2     FRESH    HIGHEST  TOTP     RECOVERY_CODE
            AAL1_WITH_TOTP  STEP_UP  STEP_UP  STEP_UP  STEP_UP  STEP_UP  STEP_UP
            """;

    private static final Map<String, Outcome> LAX_CELLS = cells(LAX);
    private static final Map<String, Outcome> STRICT_CELLS = cells(STRICT);

    private Expected() {}

    static Outcome of(Who who, Asked asked, boolean strict) {
        String cell = who + " " + asked;
        return Optional.ofNullable(strict ? STRICT_CELLS.get(cell) : null).orElseGet(() -> LAX_CELLS.get(cell));
    }

    private static Map<String, Outcome> cells(String table) {
        String[] lines = table.split("\n", -1);
        String[] columns = lines[0].split(" +", -1);
        Map<String, Outcome> cells = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" +", -1);
            for (int i = 1; i < words.length && !words[0].equals("who"); i++) {
                cells.put(words[0] + " " + columns[i], Outcome.valueOf(words[i]));
            }
        }
        return cells;
    }
}
