package dev.stepup.spi;

import dev.stepup.Denial;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * What a person is told who cannot simply be sent on: the input of a {@link PageTemplate}. Immutable; it names no person
 * and carries no credential. Nothing in it is escaped.
 *
 * @param status the HTTP status that the page is sent with: 403, or 503 while the identity backend does not answer
 * @param language the language of the texts, chosen by {@code Accept-Language} among those that the library has:
 *     English or German
 * @param occasion why a page is shown, rather than a redirect or a problem document
 * @param title the title, and the heading; plain text
 * @param sentences what is the matter and what was asked, in their order; plain text
 * @param links what can be done now, the most helpful first; may be empty
 * @param denial what the page is about, for a template that has its own words
 */
public record DenialPage(
        int status,
        Locale language,
        Occasion occasion,
        String title,
        List<String> sentences,
        List<Link> links,
        Denial denial) {

    public DenialPage {
        sentences = List.copyOf(sentences);
        links = List.copyOf(links);
    }

    /** Why a page is shown. */
    public enum Occasion {
        /** There is nowhere to send the person, or they must be told something first. */
        DENIAL,
        /** The page is shown in a frame of another page, where a login page would refuse to appear. */
        FRAME,
        /** The person was sent away, and has come back twice without what is asked. */
        IN_VAIN
    }

    /**
     * A link.
     *
     * @param purpose what it is for
     * @param text what it says; plain text
     * @param address where it goes: an absolute http or https URL, which may carry what the caller's request has brought
     * @param top whether it has to leave the frame that the page is shown in ({@code target="_top"})
     */
    public record Link(Purpose purpose, String text, URI address, boolean top) {}

    /** What a link is for. */
    public enum Purpose {
        /** To go on: to what is missing, or, where nothing is, to the start page of the application. */
        CONTINUE,
        /** To ask the same again. */
        TRY_AGAIN,
        /** To add a factor to the account. */
        ENROL,
        /** To end the session, and come back to the start page of the application. */
        SIGN_OUT
    }
}
