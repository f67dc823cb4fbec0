package dev.stepup.keycloak;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;

/** A person at a browser of their own, on the pages of Keycloak. */
final class Visitor implements AutoCloseable {

    private final Person person;
    private final BrowserContext context;
    private final Page page;

    Visitor(Person person, Browser browser) {
        this.person = person;
        this.context = browser.newContext();
        this.page = context.newPage();
    }

    Visitor open(URI address) {
        page.navigate(address.toString());
        return this;
    }

    /** Where the browser is. */
    URI address() {
        return URI.create(page.url());
    }

    /** Whether the page asks for this: {@code username}, {@code password} or {@code otp}. */
    boolean isAskedFor(String field) {
        return page.locator("input[name=" + field + "]").isVisible();
    }

    Visitor signIn() {
        page.locator("input[name=username]").fill(person.userName());
        return givePassword();
    }

    /** Where it is known already who it is. */
    Visitor givePassword() {
        page.locator("input[name=password]").fill(Person.PASSWORD);
        return goOn();
    }

    Visitor giveCode() {
        page.locator("input[name=otp]").fill(person.code());
        return goOn();
    }

    private Visitor goOn() {
        page.locator("#kc-login").click();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
