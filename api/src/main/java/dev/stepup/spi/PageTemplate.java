package dev.stepup.spi;

import java.util.Locale;

/**
 * Writes the pages that a person sees who cannot simply be sent on. An application provides one to give these pages its
 * own looks: as a CDI bean, or as a service ({@code META-INF/services/dev.stepup.spi.PageTemplate}). Without one the
 * library's own plain page is shown. More than one fail the deployment.
 *
 * <p>What a template has to do: escape everything that it takes out of the {@link DenialPage}. Texts may contain names from
 * settings and annotations; an address may carry what the caller has put into the URL, so it belongs into a quoted
 * attribute, escaped as such. A link with {@link DenialPage.Link#top top} needs {@code target="_top"}.
 *
 * <p>A template that throws, or returns null, or a policy or language that cannot be sent, does not leave the person
 * without a page: the library's own is sent instead, and the fault is logged once, as a warning. Status and all
 * other headers are the library's in any case. Used by many threads at once. It is asked while a request is denied: it
 * should not call guarded code, nor wait for anything.
 */
public interface PageTemplate {

    /** The whole HTML document, which is sent in UTF-8. */
    String html(DenialPage page);

    /**
     * The {@code Content-Security-Policy} that is sent with the page. By default styles, images and fonts may come from the
     * application's own origin, and nothing else may: no script, no inline style, no form. The page may be framed by the
     * application's own origin where it answers a frame, and by nobody otherwise.
     */
    default String contentSecurityPolicy(DenialPage page) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors "
                + (page.occasion() == DenialPage.Occasion.FRAME ? "'self'" : "'none'");
    }

    /** The language of the page, for {@code Content-Language}: by default that of the texts in the page. */
    default Locale language(DenialPage page) {
        return page.language();
    }
}
