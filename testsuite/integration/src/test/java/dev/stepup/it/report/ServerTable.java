package dev.stepup.it.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints one line for each server, and one column for each door: how many tests have passed. */
public final class ServerTable {

    private ServerTable() {}

    /**
     * Prints the table.
     *
     * @param arguments the directory of the reports: those of the usual server, and a directory for each other
     */
    public static void main(String... arguments) throws IOException {
        Path reports = Path.of(arguments[0]);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Tests that have passed, -skipped for what the server has not, !failed");
        lines.add(line("server", Arrays.stream(Column.values()).map(Column::title), "all"));
        lines.add(server("payara", reports));
        try (Stream<Path> others = Files.list(reports)) {
            for (Path other : others.filter(Files::isDirectory).sorted().toList()) {
                lines.add(server(other.getFileName().toString(), other));
            }
        }
        System.out.println(String.join(System.lineSeparator(), lines));
    }

    private static String server(String name, Path reports) throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            List<Path> suites = files.filter(ServerTable::isReport).toList();
            Tally all = tally(suites.stream());
            Stream<String> cells = Arrays.stream(Column.values())
                    .map(column -> tally(suites.stream().filter(suite -> Column.of(simpleName(suite)) == column)))
                    .map(Tally::toString);
            return line(name, cells, all.toString());
        }
    }

    private static Tally tally(Stream<Path> suites) {
        return suites.map(Tally::of).reduce(Tally.NONE, Tally::plus);
    }

    private static boolean isReport(Path file) {
        return file.getFileName().toString().matches("TEST-.*IT\\.xml");
    }

    private static String simpleName(Path report) {
        return report.getFileName().toString().replaceFirst("^TEST-.*\\.([^.]+)\\.xml$", "$1");
    }

    private static String line(String first, Stream<String> cells, String last) {
        return String.format(Locale.ROOT, "%-16s", first)
                + cells.map(cell -> String.format(Locale.ROOT, "%-12s", cell)).collect(Collectors.joining())
                + last;
    }
}
