package dev.stepup.oidc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times of tokens: seconds since 1970 as a JSON number. */
final class NumericDate {

    /** The end of the year 9999: what lies beyond is no time that anybody meant. */
    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

    private NumericDate() {}

    /**
     * The time, cut to the second before it. Empty for what is no number, for 0 (some libraries write it for "missing"),
     * for what is negative and for what is beyond the year 9999.
     */
    static Optional<Instant> of(@Nullable Object claim) {
        if (!(claim instanceof Number number)) {
            return Optional.empty();
        }
        BigDecimal seconds;
        try {
            seconds = exact(number);
        } catch (NumberFormatException notFinite) {
            return Optional.empty();
        }
        boolean meant = seconds.compareTo(BigDecimal.ONE) >= 0 && seconds.compareTo(LATEST) <= 0;
        return meant ? Optional.of(Instant.ofEpochSecond(seconds.longValue())) : Optional.empty();
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        return number instanceof Double || number instanceof Float
                ? BigDecimal.valueOf(number.doubleValue())
                : BigDecimal.valueOf(number.longValue());
    }
}
