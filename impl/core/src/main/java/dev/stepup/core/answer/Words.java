package dev.stepup.core.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts of one language, read by the library's own class: no other bundle of that name can take their place. */
final class Words {

    private static final Map<Language, Words> ALL =
            Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Words::read));

    private final ResourceBundle texts;
    private final Locale locale;

    private Words(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static Words read(Language language) {
        try (InputStream stream = Words.class.getResourceAsStream(language.file())) {
            if (stream == null) {
                throw new IllegalStateException("the library's own " + language.file() + " is missing");
            }
            return new Words(
                    new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8)),
                    language.locale());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> keys() {
        return texts.keySet();
    }

    /** A text with its arguments put in. */
    String of(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** The text, or what stands for it where there is none. */
    String orElse(String key, String other) {
        return texts.containsKey(key) ? of(key) : other;
    }

    /** {@code a, b or c}: the pattern joins the last two. */
    String list(Collection<String> items, String last) {
        Iterator<String> rest = items.iterator();
        String text = rest.next();
        while (rest.hasNext()) {
            String item = rest.next();
            text = of(rest.hasNext() ? "comma" : last, text, item);
        }
        return text;
    }
}
