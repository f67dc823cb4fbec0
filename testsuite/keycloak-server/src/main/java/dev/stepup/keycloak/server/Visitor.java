package dev.stepup.keycloak.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** A person at a browser of their own, on the pages of Keycloak and of the bank. */
public final class Visitor implements AutoCloseable {

    private final Person person;
    private final BrowserContext context;
    private final Page page;

    public Visitor(Person person, Browser browser) {
        this(person, browser.newContext());
    }

    private Visitor(Person person, BrowserContext context) {
        this.person = person;
        this.context = context;
        this.page = context.newPage();
    }

    /** Another tab of the same browser. */
    public Visitor tab() {
        return new Visitor(person, context);
    }

    /** Somebody else, at this very page. */
    public Visitor handedTo(Person other) {
        return new Visitor(other, context, page);
    }

    private Visitor(Person person, BrowserContext context, Page page) {
        this.person = person;
        this.context = context;
        this.page = page;
    }

    public Visitor open(URI address) {
        page.navigate(address.toString());
        return this;
    }

    /** Where the browser is. */
    public URI address() {
        return URI.create(page.url());
    }

    /** Whether the page asks for this: {@code username}, {@code password} or {@code otp}. */
    public boolean isAskedFor(String field) {
        return page.locator("input[name=" + field + "]").isVisible();
    }

    public Visitor signIn() {
        page.locator("input[name=username]").fill(person.userName());
        return givePassword();
    }

    /** Where it is known already who it is. */
    public Visitor givePassword() {
        page.locator("input[name=password]").fill(Person.PASSWORD);
        page.locator("#kc-login").click();
        return this;
    }

    public Visitor giveCode() {
        page.locator("input[name=otp]").fill(person.code());
        page.locator("#kc-login").click();
        return this;
    }

    /** Waits, so that what is given now is no longer of the same second. */
    public Visitor untilAfter(Instant instant) {
        page.waitForCondition(() -> Instant.now().getEpochSecond() > instant.getEpochSecond());
        return this;
    }

    /** Keycloak does not know the browser any more; the bank does. */
    public Visitor forgetKeycloak() {
        context.clearCookies(new ClearCookiesOptions().setPath("/realms/bank/"));
        return this;
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    public String text() {
        return page.locator("body").innerText();
    }

    /** What the page of the bank shows under this name. */
    public String shown(String id) {
        return page.locator("#" + id).innerText();
    }

    public Visitor press(String button) {
        page.getByText(button).click();
        return this;
    }

    public Visitor back() {
        page.goBack();
        return this;
    }

    public Visitor reload() {
        page.reload();
        return this;
    }

    /** The id of the HTTP session that the page belongs to. */
    public String sessionId() {
        return context.cookies(page.url()).stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    /** The address of the last request for a document whose path ends so. */
    public URI visited(String path, Runnable walk) {
        return URI.create(page.waitForRequest(
                        request -> URI.create(request.url()).getPath().endsWith(path), walk)
                .url());
    }

    /** What a script in the page gets: {@code status}, and {@code to} where a person is to be sent. */
    public Map<?, ?> fetch(String path) {
        return (Map<?, ?>) page.evaluate("""
                async path => {
                    const answer = await fetch(path, {headers: {Accept: 'application/json'}});
                    const problem = await answer.json();
                    return {status: answer.status, id: problem.error.id, to: problem.redirect_browser_to};
                }""", path);
    }

    @Override
    public void close() {
        context.close();
    }
}
