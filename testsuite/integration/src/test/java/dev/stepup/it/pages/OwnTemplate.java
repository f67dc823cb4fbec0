package dev.stepup.it.pages;

import dev.stepup.Denial;
import dev.stepup.spi.DenialPage;
import dev.stepup.spi.PageTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** An application's own page, in a language of its own. While the backend is gone it fails. */
@ApplicationScoped
public class OwnTemplate implements PageTemplate {

    @Override
    public String html(DenialPage page) {
        if (page.denial().kind() == Denial.Kind.UNAVAILABLE) {
            throw new IllegalStateException("no words for this");
        }
        return "<!DOCTYPE html><title>Notre page</title><h1>Notre page: "
                + page.denial().kind() + " " + page.occasion() + "</h1>";
    }

    @Override
    public Locale language(DenialPage page) {
        return Locale.FRENCH;
    }
}
