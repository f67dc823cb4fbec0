package dev.stepup.footprint;

import dev.stepup.footprint.app.HelloServlet;
import dev.stepup.footprint.app.HoldingFactory;
import dev.stepup.footprint.app.RestApplication;
import dev.stepup.footprint.app.TransferResource;
import dev.stepup.footprint.app.TransferServlet;
import dev.stepup.footprint.app.Transfers;
import dev.stepup.spi.SessionProviderFactory;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application in its forms. */
public final class Wars {

    private static final List<String> OF_KRATOS = List.of("stepup-kratos");
    private static final List<String> OF_OIDC = List.of("stepup-oidc", "jose4j", "slf4j-api");
    private static final List<String> OF_STEPUP = List.of("stepup", "stepup-api", "stepup-core", "encoder");

    private Wars() {}

    /** Servlets alone. */
    public static WebArchive servlets() {
        return ShrinkWrap.create(WebArchive.class, "app.war").addClasses(HelloServlet.class, TransferServlet.class);
    }

    /** A servlet, a resource and a bean. */
    public static WebArchive beans() {
        return ShrinkWrap.create(WebArchive.class, "app.war")
                .addClasses(HelloServlet.class, TransferResource.class, RestApplication.class, Transfers.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    /** With Weld and Jersey. */
    public static WebArchive withPlatform(WebArchive application) {
        return with(application, System.getProperty("footprint.platform"), name -> true);
    }

    /** With the library and the provider for Kratos, and nothing that a full server has. */
    public static WebArchive withKratos(WebArchive application, Map<String, String> settings) {
        return withSettings(
                with(application, libraries(), name -> OF_STEPUP.contains(name) || OF_KRATOS.contains(name)), settings);
    }

    /** With the library and the providers for OpenID Connect. */
    public static WebArchive withOidc(WebArchive application, Map<String, String> settings) {
        return withSettings(
                with(application, libraries(), name -> OF_STEPUP.contains(name) || OF_OIDC.contains(name)), settings);
    }

    /** With what the library needs of the platform, and a server that has servlets alone does not bring. */
    public static WebArchive withApis(WebArchive application) {
        return with(
                application,
                libraries(),
                name -> !OF_STEPUP.contains(name) && !OF_KRATOS.contains(name) && !OF_OIDC.contains(name));
    }

    /** With a provider that holds a thread. */
    public static WebArchive withHolding(WebArchive application) {
        return application
                .addClasses(HoldingFactory.class)
                .addAsServiceProvider(SessionProviderFactory.class, HoldingFactory.class);
    }

    private static String libraries() {
        return System.getProperty("footprint.libraries");
    }

    private static WebArchive with(WebArchive application, String directory, Predicate<String> wanted) {
        File[] files = Objects.requireNonNull(new File(directory).listFiles(), directory);
        File[] chosen = Arrays.stream(files)
                .filter(file -> wanted.test(file.getName().replaceFirst("\\.jar$", "")))
                .filter(file -> !application.contains("WEB-INF/lib/" + file.getName()))
                .toArray(File[]::new);
        return application.addAsLibraries(chosen);
    }

    private static WebArchive withSettings(WebArchive application, Map<String, String> settings) {
        String text = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
        return application.addAsResource(new StringAsset(text), "META-INF/stepup.properties");
    }
}
