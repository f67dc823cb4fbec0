package dev.stepup.servlet.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table at start: every guarded URL, class and method, its door and its requirement; in columns, and always in the same
 * order. Internal to the library.
 */
public final class GuardTable {

    private static final Comparator<GuardedTarget> ORDER = Comparator.comparing(
                    (GuardedTarget target) -> GuardedTarget.DOORS.indexOf(target.door()))
            .thenComparing(GuardedTarget::target)
            .thenComparing(target -> target.requirement().toString());

    private final List<GuardedTarget> rows;

    /** The table of these lines. */
    public GuardTable(List<GuardedTarget> targets) {
        this.rows = targets.stream().distinct().sorted(ORDER).toList();
    }

    /** Whether nothing is guarded. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public String toString() {
        int door = rows.stream().mapToInt(row -> row.door().length()).max().orElse(0);
        int target = rows.stream().mapToInt(row -> row.target().length()).max().orElse(0);
        return rows.stream()
                .map(row -> "  " + padded(row.door(), door) + "  " + padded(row.target(), target) + "  "
                        + row.requirement())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
