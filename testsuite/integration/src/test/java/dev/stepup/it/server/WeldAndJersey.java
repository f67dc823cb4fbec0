package dev.stepup.it.server;

import dev.stepup.it.server.app.OwnThreads;
import java.io.File;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What an application brings along on a server that has servlets alone. */
final class WeldAndJersey {

    /** Session beans, what names them, transactions, and threads that the container lends. */
    private static final String OF_A_FULL_SERVER =
            "/WEB-INF/classes/dev/stepup/it/app/(ejb/.*|rest/Ejb.*|bean/TransactionalBean|test/ManagedThreads.*)\\.class";

    private WeldAndJersey() {}

    static WebArchive addTo(WebArchive application) {
        application.getContent(Filters.include(OF_A_FULL_SERVER)).keySet().forEach(application::delete);
        libraries().get("WEB-INF/lib").getChildren().forEach(library -> {
            if (!application.contains(library.getPath())) {
                application.add(library.getAsset(), library.getPath());
            }
        });
        if (!application.contains("WEB-INF/beans.xml")) {
            // Weld looks for beans where it finds that file, and nowhere else.
            application.addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        }
        return application.contains(ArchivePaths.create("WEB-INF/classes/dev/stepup/it/app"))
                ? application.addClass(OwnThreads.class)
                : application;
    }

    private static WebArchive libraries() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("it.libraries")));
    }
}
