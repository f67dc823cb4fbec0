package dev.stepup.it.server;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that the build has made, with the settings of this run. */
public final class ApplicationArchive {

    private static final String SETTINGS = "META-INF/stepup.properties";

    private ApplicationArchive() {}

    /** The WAR with further settings. */
    public static WebArchive with(Map<String, String> settings) {
        File war = new File(System.getProperty("it.war"));
        return of(war.getName(), war, settings);
    }

    /** The classes in a package of that WAR, and in those below it. */
    public static List<String> classNames(String packageName) {
        String prefix = "/WEB-INF/classes/" + packageName.replace('.', '/') + "/";
        return with(Map.of()).getContent().keySet().stream()
                .map(ArchivePath::get)
                .filter(path ->
                        path.startsWith(prefix) && path.endsWith(".class") && !path.endsWith("package-info.class"))
                .map(path -> path.substring("/WEB-INF/classes/".length(), path.length() - ".class".length())
                        .replace('/', '.'))
                .sorted()
                .toList();
    }

    /** A WAR under a name of its own, with further settings. */
    public static WebArchive of(String name, File file, Map<String, String> settings) {
        WebArchive war =
                ShrinkWrap.create(ZipImporter.class, name).importFrom(file).as(WebArchive.class);
        Properties merged = new Properties();
        try (InputStream own = war.get("WEB-INF/classes/" + SETTINGS).getAsset().openStream()) {
            merged.load(own);
            merged.putAll(settings);
            StringWriter text = new StringWriter();
            merged.store(text, null);
            war.delete("WEB-INF/classes/" + SETTINGS);
            war.addAsWebInfResource(new StringAsset(text.toString()), "classes/" + SETTINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Distribution.ofThisRun().complete(war);
    }

    /** A WAR with the libraries of the one that the build has made, and nothing else but these settings and classes. */
    public static WebArchive small(String name, String settings, Class<?>... classes) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, name + ".war");
        built().get("WEB-INF/lib")
                .getChildren()
                .forEach(library -> war.addAsLibrary(
                        library.getAsset(), library.getPath().get().replace("/WEB-INF/lib/", "")));
        return Distribution.ofThisRun()
                .complete(
                        war.addClasses(classes).addAsWebInfResource(new StringAsset(settings), "classes/" + SETTINGS));
    }

    /** The jar that a class of the tests lies in. */
    public static File library(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WebArchive built() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("it.war")));
    }
}
