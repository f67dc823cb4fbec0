package dev.stepup.kratosdouble.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Points in time as they go over the wire: UTC, with as many of nine fractional digits as are not trailing zeros. */
public final class Times {

    private static final DateTimeFormatter PRECISE = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter READABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss '+0000 UTC'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter COOKIE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    public static String write(Instant time) {
        return PRECISE.format(time);
    }

    /** A time within a sentence. */
    public static String readable(Instant time) {
        return READABLE.format(time);
    }

    /** A time without a zone, to the second. */
    public static String plain(Instant time) {
        return PLAIN.format(time);
    }

    /** A time as a cookie's {@code Expires} has it. */
    public static String cookie(Instant time) {
        return COOKIE.format(time);
    }
}
