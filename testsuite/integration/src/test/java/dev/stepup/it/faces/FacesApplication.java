package dev.stepup.it.faces;

import dev.stepup.it.IdentityServer;
import dev.stepup.it.app.test.MovableClock;
import dev.stepup.it.app.test.Reached;
import dev.stepup.it.app.test.TestServlet;
import dev.stepup.it.faces.app.Desk;
import dev.stepup.it.faces.app.OwnHandlerFactory;
import dev.stepup.it.faces.app.Vault;
import dev.stepup.it.faces.app.VaultEjb;
import dev.stepup.it.http.Ask;
import dev.stepup.it.identity.Kratos;
import dev.stepup.it.server.ApplicationArchive;
import dev.stepup.it.server.Server;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jboss.shrinkwrap.api.asset.ClassLoaderAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application of Faces pages, on a server of its own. */
final class FacesApplication implements AutoCloseable {

    private static final List<String> PAGES =
            List.of("desk.xhtml", "action.xhtml", "event.xhtml", "value.xhtml", "late.xhtml");

    private final IdentityServer identity;
    private final Server server;
    private final URI url;

    FacesApplication() {
        int named = Integer.getInteger("app.port", 0);
        int port = named == 0 ? Server.freePort() : named;
        String origin = "http://127.0.0.1:" + port;
        identity = IdentityServer.of(origin);
        server = Server.at(port, "faces");
        try {
            url = server.deploy(archive(origin));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private WebArchive archive(String origin) {
        String settings = String.join(
                "\n",
                "stepup.public-url=" + origin + "/faces/",
                "stepup.rule.ruled.path=/ruled/*",
                "stepup.rule.ruled.aal=aal1",
                "stepup.kratos.public-url=" + kratos().publicUrl(),
                "stepup.kratos.admin-url=" + kratos().adminUrl(),
                "stepup.kratos.whoami-required-aal=" + (IdentityServer.isStrict() ? "highest_available" : "aal1"));
        WebArchive war = ApplicationArchive.small(
                "faces",
                settings,
                Desk.class,
                Vault.class,
                VaultEjb.class,
                OwnHandlerFactory.class,
                TestServlet.class,
                Reached.class,
                MovableClock.class);
        PAGES.forEach(page -> war.addAsWebResource(new ClassLoaderAsset("faces/" + page), page));
        return war.addAsWebResource(new ClassLoaderAsset("faces/desk.xhtml"), "ruled/desk.xhtml")
                .addAsWebInfResource(new ClassLoaderAsset("faces/WEB-INF-faces-config.xml"), "faces-config.xml")
                .setWebXML(new ClassLoaderAsset("faces/WEB-INF-web.xml"));
    }

    Kratos kratos() {
        return identity.kratos();
    }

    /** An address below the context root. */
    URI at(String path) {
        return URI.create(url + path.substring(1));
    }

    /** Which guarded code has run since the last time that this was asked. */
    Set<String> reached() {
        String places = Ask.at(at("/test/reached")).send("POST").body();
        return places.isEmpty() ? Set.of() : Set.of(places.split("\n", -1));
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            identity.close();
        }
    }
}
