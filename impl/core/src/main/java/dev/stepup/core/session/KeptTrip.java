package dev.stepup.core.session;

import java.util.Comparator;

/**
 * One trip as a text, so that it outlives a redeployment and travels to other nodes.
 *
 * @param purpose what it is offered for; empty where the caller has left
 * @param address where it was offered to go; empty where the caller has left
 */
record KeptTrip(long begunMillis, String purpose, String address, String returnTo, String luggage) {

    static final Comparator<KeptTrip> LEAST_WANTED_LAST = Comparator.comparing(KeptTrip::isLeft)
            .thenComparing(KeptTrip::begunMillis)
            .reversed();

    private static final int PARTS = 5;
    private static final KeptTrip NONE = new KeptTrip(Long.MIN_VALUE / 2, "", "", "", "");

    private boolean isLeft() {
        return purpose.isEmpty();
    }

    /** Whether it was offered to the same place for the same. */
    boolean isOfferLike(KeptTrip other) {
        return !isLeft() && purpose.equals(other.purpose) && returnTo.equals(other.returnTo);
    }

    String text() {
        return String.join("\n", Long.toString(begunMillis), purpose, address, returnTo, luggage);
    }

    /** What is no such text is a trip that is over. */
    static KeptTrip parse(String text) {
        String[] parts = text.split("\n", PARTS);
        try {
            return parts.length == PARTS
                    ? new KeptTrip(Long.parseLong(parts[0]), parts[1], parts[2], parts[3], parts[4])
                    : NONE;
        } catch (NumberFormatException e) {
            return NONE;
        }
    }
}
