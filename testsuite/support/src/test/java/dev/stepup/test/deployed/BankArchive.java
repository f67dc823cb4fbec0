package dev.stepup.test.deployed;

import dev.stepup.StepUp;
import dev.stepup.core.session.Call;
import dev.stepup.servlet.StepUpFilter;
import dev.stepup.test.ApplicationClock;
import dev.stepup.test.StepUpAssertions;
import java.io.File;
import java.net.URISyntaxException;
import java.time.InstantSource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.owasp.encoder.Encode;

/** A WAR with the library, the kit as its only session provider, and its own tests. */
final class BankArchive {

    private BankArchive() {}

    static WebArchive withTheKit() {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "bank.war")
                .addClasses(Ledger.class, LedgerServlet.class, BankArchive.class)
                .addAsResource(new StringAsset("stepup.test.provider=true\n"), "META-INF/stepup.properties")
                .addAsServiceProvider(InstantSource.class, ApplicationClock.class);
        for (Class<?> type :
                new Class<?>[] {StepUp.class, Call.class, StepUpFilter.class, Encode.class, StepUpAssertions.class}) {
            war.addAsLibrary(jarOf(type));
        }
        return war;
    }

    /** The jar, or the directory of a build that has made none yet. */
    private static JavaArchive jarOf(Class<?> type) {
        try {
            File file = new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            JavaArchive jar = ShrinkWrap.create(JavaArchive.class, type.getSimpleName() + ".jar");
            return file.isDirectory()
                    ? jar.as(ExplodedImporter.class).importDirectory(file).as(JavaArchive.class)
                    : jar.as(ZipImporter.class).importFrom(file).as(JavaArchive.class);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
