package dev.stepup.core.answer;

import dev.stepup.spi.DenialPage;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a caller is told, as values: a door only writes it down.
 *
 * @param status the HTTP status
 * @param headers further headers, in their order; names may recur
 * @param content what the body says
 */
public record Answer(int status, List<Header> headers, Content content) {

    public Answer {
        headers = List.copyOf(headers);
    }

    /** One header. */
    public record Header(String name, String value) {

        private static final Set<String> RECURRING = Set.of("set-cookie", "www-authenticate", "vary");

        /** Whether it stands beside others of its name, of whoever has written them. Any other replaces them. */
        public boolean mayRecur() {
            return RECURRING.contains(name.toLowerCase(Locale.ROOT));
        }
    }

    /** What the body says. */
    public sealed interface Content {

        /** Nothing: the headers say it all. */
        record Empty() implements Content {}

        /**
         * A problem document (RFC 9457): a tree of strings, numbers and maps.
         *
         * @param members its members in their order
         */
        record Problem(Map<String, Object> members) implements Content {}

        /**
         * A partial response by which the client script of Jakarta Faces sends the whole page elsewhere.
         *
         * @param address where to
         */
        record PartialRedirect(URI address) implements Content {}

        /**
         * A page for a person.
         *
         * @param page what it says
         */
        record Page(DenialPage page) implements Content {}
    }

    /** The same, with one header more. */
    Answer with(Header header) {
        return new Answer(
                status, Stream.concat(headers.stream(), Stream.of(header)).toList(), content);
    }

    /** The first header of that name. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
