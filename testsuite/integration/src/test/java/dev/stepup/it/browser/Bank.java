package dev.stepup.it.browser;

import dev.stepup.it.IdentityServer;
import dev.stepup.it.Wire;
import dev.stepup.it.app.test.MovableClock;
import dev.stepup.it.app.test.Reached;
import dev.stepup.it.app.test.TestServlet;
import dev.stepup.it.http.Ask;
import dev.stepup.it.identity.Kratos;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Feature;
import dev.stepup.it.server.Server;
import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jboss.shrinkwrap.api.asset.ClassLoaderAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The sample bank as it is built, on a server of its own, with additions for tests: its clock can be put forward, its line
 * to Kratos cut, and there are addresses that are denied, one with a frame, and a page with HTMX.
 */
final class Bank implements AutoCloseable {

    private static final String HTMX_PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><title>Parts</title><script src="htmx.js"></script></head>
            <body>
            <button id="account" hx-get="/account" hx-target="#place" hx-select="main">Account</button>
            <button id="limits" hx-get="/limits" hx-target="#place" hx-select="main">Limits</button>
            <div id="place"></div>
            </body>
            </html>
            """;

    /** Where there are no session beans, that of the bank is a bean of Jakarta CDI. */
    private static final String ALL_BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"all\"/>";

    private static final String FRAME = "<!DOCTYPE html><html lang=\"en\"><title>Frame</title><body>"
            + "<iframe title=\"Transfer\" src=\"/transfer/confirm?amount=10&amp;to=bob\" width=\"100%\" height=\"420\"></iframe></body></html>";

    private final IdentityServer identity;
    private final Wire wire;
    private final Server server;
    private final URI url;

    Bank() {
        int named = Integer.getInteger("app.port", 0);
        int port = named == 0 ? Server.freePort() : named;
        String origin = "http://127.0.0.1:" + port;
        identity = IdentityServer.of(origin);
        wire = new Wire(kratos().publicUrl());
        server = Server.at(port, "bank");
        try {
            url = server.deploy(archive(origin));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private WebArchive archive(String origin) {
        WebArchive war = ApplicationArchive.of(
                "ROOT.war",
                new File(System.getProperty("it.bank")),
                Map.of(
                        "stepup.rule.denied.path",
                        "/denied",
                        "stepup.rule.denied.aal",
                        "aal1",
                        "stepup.rule.denied.denied-methods",
                        "password",
                        "stepup.public-url",
                        origin + "/",
                        "stepup.kratos.public-url",
                        kratos().publicUrl().toString(),
                        "stepup.kratos.url",
                        wire.url().toString(),
                        "stepup.kratos.admin-url",
                        kratos().adminUrl().toString(),
                        "stepup.kratos.whoami-required-aal",
                        IdentityServer.isStrict() ? "highest_available" : "aal1"));
        if (!Feature.EJB.isThere()) {
            war.delete("WEB-INF/beans.xml");
            war.addAsWebInfResource(new StringAsset(ALL_BEANS), "beans.xml");
        }
        return war.addClasses(MovableClock.class, TestServlet.class, Reached.class, DenyingServlet.class)
                .addAsServiceProvider(InstantSource.class, MovableClock.class)
                .addAsWebResource(new StringAsset(FRAME), "frame.html")
                .addAsWebResource(new ClassLoaderAsset(System.getProperty("it.htmx")), "htmx/htmx.js")
                .addAsWebResource(new StringAsset(HTMX_PAGE), "htmx/page.html");
    }

    Kratos kratos() {
        return identity.kratos();
    }

    /** The line on which it asks whose session it is. */
    Wire wire() {
        return wire;
    }

    /** An address of the bank. */
    String at(String path) {
        return url.resolve(path).toString();
    }

    void putClockForward(Duration by) {
        Ask.at(URI.create(at("/test/clock?offset=" + by))).send("POST");
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            wire.close();
            identity.close();
        }
    }
}
