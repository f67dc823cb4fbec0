package dev.stepup.it.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.stepup.it.Wire;

/** A page of the library, and how somebody who is signed in with one factor comes to it. */
enum Shown {
    UNAVAILABLE("/account", 503, "Please try again in a moment", "Bitte versuchen Sie es gleich noch einmal"),
    DENIED_METHOD("/denied", 403, "You cannot go on here", "Hier geht es für Sie nicht weiter"),
    NO_SUITABLE_FACTOR(
            "/test/denied?reason=NO_SUITABLE_FACTOR",
            403,
            "A further factor is needed",
            "Ein weiterer Faktor wird benötigt"),
    SUBJECT_CHANGED(
            "/test/denied?reason=SUBJECT_CHANGED",
            403,
            "You are signed in with another account",
            "Sie sind mit einem anderen Konto angemeldet"),
    IN_VAIN("/transfer/confirm?amount=10&to=bob", 403, "That did not work", "Das hat nicht geklappt"),
    FRAME("/frame.html", 403, "Please confirm that it is you", "Bitte bestätigen Sie, dass Sie es sind");

    private final String path;
    private final int status;
    private final String english;
    private final String german;

    Shown(String path, int status, String english, String german) {
        this.path = path;
        this.status = status;
        this.english = english;
        this.german = german;
    }

    int status() {
        return status;
    }

    String title(Look look) {
        return look.isGerman() ? german : english;
    }

    /** Opens it; returns the answer that is the page. */
    Response open(Bank bank, Page page) {
        String address = bank.at(path);
        return switch (this) {
            case UNAVAILABLE -> {
                bank.wire().become(Wire.State.CUT);
                yield page.navigate(address);
            }
            case IN_VAIN -> {
                page.navigate(address);
                page.navigate(address);
                yield page.navigate(address);
            }
            case FRAME ->
                page.waitForResponse(
                        answer -> answer.url().contains("/transfer/confirm"), () -> page.navigate(address));
            case DENIED_METHOD, NO_SUITABLE_FACTOR, SUBJECT_CHANGED -> page.navigate(address);
        };
    }

    /** Where the page is, in the one that the browser has opened. */
    Frame in(Page page) {
        return this == FRAME ? page.mainFrame().childFrames().get(0) : page.mainFrame();
    }
}
