package dev.stepup.it.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;

/**
 * How somebody looks at a page.
 *
 * @param language what the browser asks for
 * @param width of the window, in CSS pixels
 */
record Look(String language, ColorScheme scheme, int width, int height) {

    static Stream<Look> all() {
        return Stream.of("en-GB", "de-AT")
                .flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme -> Stream.of(
                                new Look(language, scheme, 1280, 800), new Look(language, scheme, 320, 640))));
    }

    boolean isGerman() {
        return language.startsWith("de");
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setViewportSize(width, height);
    }
}
