package dev.stepup.core.answer;

import dev.stepup.core.answer.Trips.Entry;
import dev.stepup.core.answer.Trips.Kind;
import dev.stepup.core.answer.Trips.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@link Trips} as a text that may stand in a cookie: each entry has the same length. */
final class TripText {

    private static final int LENGTH = 35;
    private static final int RADIX = 36;
    private static final Pattern ENTRY = Pattern.compile("([LSE])(\\d)([0-9a-z]{7})([\\w-]{8})([\\w-]{6})([\\w-]{12})");

    private TripText() {}

    static String of(Trips trips) {
        return trips.entries().stream().map(TripText::of).collect(Collectors.joining());
    }

    private static String of(Entry entry) {
        String issued = Long.toString(entry.issued(), RADIX);
        Purpose purpose = entry.purpose();
        return String.format(
                Locale.ROOT,
                "%c%d%s%s%s%s",
                purpose.kind().letter(),
                entry.count(),
                "0".repeat(7 - issued.length()) + issued,
                purpose.requirement(),
                purpose.page(),
                purpose.subject());
    }

    /** What is no such text stands for no trips. */
    static Trips parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < text.length(); at += LENGTH) {
            Matcher entry = ENTRY.matcher(text.substring(at, Math.min(text.length(), at + LENGTH)));
            if (!entry.matches()) {
                return Trips.NONE;
            }
            char letter = entry.group(1).charAt(0);
            Kind kind = Arrays.stream(Kind.values())
                    .filter(known -> known.letter() == letter)
                    .findFirst()
                    .orElseThrow();
            entries.add(new Entry(
                    new Purpose(kind, entry.group(4), entry.group(5), entry.group(6)),
                    Integer.parseInt(entry.group(2)),
                    Long.parseLong(entry.group(3), RADIX)));
        }
        return new Trips(entries);
    }
}
