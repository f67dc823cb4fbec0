package dev.stepup.it.quiet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a log says against the library, whatever the server and its way to write: as a warning, or worse. */
final class Complaints {

    private static final Pattern LEVEL = Pattern.compile(
            "\\b(TRACE|DEBUG|FINE|FINER|FINEST|CONFIG|INFO|NOTICE|AUDIT|WARN|WARNING|ERROR|SEVERE|FATAL)\\b");
    private static final Pattern GRAVE = Pattern.compile("\\b(WARN|WARNING|ERROR|SEVERE|FATAL)\\b");
    private static final Pattern LIBRARY =
            Pattern.compile("dev[./]stepup[./](?!it\\b)|STEPUP-\\d{3}|\\bstepup[-\\w.]*\\.jar");

    private Complaints() {}

    /** The records that complain; one goes from the line with its level up to the next such line. */
    static List<String> of(String log) {
        List<StringBuilder> records = new ArrayList<>(List.of(new StringBuilder()));
        log.lines().forEach(line -> {
            if (LEVEL.matcher(line).find()) {
                records.add(new StringBuilder());
            }
            records.get(records.size() - 1).append(line).append('\n');
        });
        return records.stream()
                .map(StringBuilder::toString)
                .filter(record ->
                        GRAVE.matcher(record.lines().findFirst().orElse("")).find())
                .filter(record -> LIBRARY.matcher(record).find())
                .toList();
    }
}
