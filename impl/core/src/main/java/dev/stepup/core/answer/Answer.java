package dev.stepup.core.answer;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    public record Header(String name, String value) {}

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
         * @param title the title and heading
         * @param sentences what it says
         * @param links what can be done now
         */
        record Page(String title, List<String> sentences, List<Link> links) implements Content {
            public Page {
                sentences = List.copyOf(sentences);
                links = List.copyOf(links);
            }
        }

        /**
         * A link of a page.
         *
         * @param text what it says
         * @param address where it goes
         * @param newWindow whether it leaves the frame that the page is shown in
         */
        record Link(String text, URI address, boolean newWindow) {}
    }

    /** The first header of that name. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
