package dev.stepup.it.pages;

import dev.stepup.spi.DenialPage;
import dev.stepup.spi.PageTemplate;
import jakarta.enterprise.context.Dependent;

/** One template too many. */
@Dependent
public class SecondTemplate implements PageTemplate {

    @Override
    public String html(DenialPage page) {
        return page.denial().kind().name();
    }
}
