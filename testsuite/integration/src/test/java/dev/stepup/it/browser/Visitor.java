package dev.stepup.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.stepup.it.identity.Person;
import java.util.Optional;

/** A person at a browser of their own. What they fill in, they find by the names that Kratos gives the fields. */
public final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;

    public Visitor(Browser browser) {
        context = browser.newContext();
        page = context.newPage();
    }

    public Page page() {
        return page;
    }

    public Visitor open(String address) {
        page.navigate(address);
        return this;
    }

    public Visitor signIn(Person person) {
        page.locator("input[name=identifier]").fill(person.email());
        return confirmPassword(person);
    }

    /** On a refresh Kratos knows already who it is, and asks for the password alone. */
    public Visitor confirmPassword(Person person) {
        page.locator("input[name=password]").fill(person.password());
        page.locator("button[name=method][value=password]").click();
        return this;
    }

    public Visitor giveCode(Person person) {
        page.locator("input[name=totp_code]").fill(person.totpCode());
        page.locator("button[name=method][value=totp]").click();
        return this;
    }

    /** Adds the authenticator app that the settings page offers; returns the person who now has it. */
    public Person enrolTotp(Person person) {
        String secret = page.locator("code").first().innerText();
        Person enrolled = new Person(person.id(), person.email(), person.password(), Optional.of(secret));
        giveCode(enrolled);
        return enrolled;
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    public Locator button(String text) {
        return page.locator("main").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
