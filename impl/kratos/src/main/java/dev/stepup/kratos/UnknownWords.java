package dev.stepup.kratos;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Tells the operator once about each word of Kratos that the library does not know. */
final class UnknownWords {

    private static final System.Logger LOG = System.getLogger("dev.stepup.kratos");

    /** A backend that invents words does not fill the memory or the log. */
    private static final int MOST = 32;

    private static final Pattern FIT_FOR_A_LOG = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final UnaryOperator<String> message;

    UnknownWords(UnaryOperator<String> message) {
        this.message = message;
    }

    void tell(String word) {
        String shown = FIT_FOR_A_LOG.matcher(word).matches() ? word : "(not a word)";
        if (told.size() < MOST && told.add(shown)) {
            LOG.log(System.Logger.Level.INFO, message.apply(shown));
        }
    }
}
