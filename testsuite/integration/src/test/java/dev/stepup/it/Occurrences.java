package dev.stepup.it;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often a text goes by, whose first letter occurs in it only once. */
final class Occurrences extends OutputStream {

    private final byte[] text;
    private final AtomicInteger count;
    private int matched;

    Occurrences(String text, AtomicInteger count) {
        this.text = text.getBytes(StandardCharsets.US_ASCII);
        this.count = count;
    }

    @Override
    public void write(int b) {
        matched = (byte) b == text[matched] ? matched + 1 : (byte) b == text[0] ? 1 : 0;
        if (matched == text.length) {
            count.incrementAndGet();
            matched = 0;
        }
    }
}
