package dev.stepup.keycloak;

import dev.stepup.RequiresAal;
import dev.stepup.core.session.Judge;
import dev.stepup.oidc.OidcLoginProviderFactory;
import dev.stepup.servlet.StepUpFilter;
import jakarta.validation.Validation;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.startup.Tomcat;
import org.apache.juli.logging.Log;

/** The bank's pages on a Tomcat in a JVM of its own: without CDI, without Jakarta Security, with what they need and no more. */
final class TomcatServer implements AutoCloseable {

    private static final List<String> LIBRARIES = List.of(
            RequiresAal.class.getName(),
            Judge.class.getName(),
            StepUpFilter.class.getName(),
            OidcLoginProviderFactory.class.getName(),
            "org.owasp.encoder.Encode",
            "org.jose4j.jwt.JwtClaims",
            "org.slf4j.Logger",
            Validation.class.getName(),
            "org.hibernate.validator.HibernateValidator",
            "org.jboss.logging.Logger",
            "com.fasterxml.classmate.TypeResolver",
            Tomcat.class.getName(),
            Log.class.getName(),
            "org.apache.tomcat.util.codec.binary.Base64",
            PlainTomcat.class.getName());

    private final Bank bank;
    private final JavaProcess process;

    private TomcatServer(Bank bank, JavaProcess process) {
        this.bank = bank;
        this.process = process;
    }

    /** @param settings beside what it takes to sign people in at the issuer: {@code name=value} */
    static TomcatServer start(URI issuer, String... settings) {
        Path directory = Path.of(System.getProperty("it.server.directory"));
        Path log = directory.resolve("tomcat.log");
        int port = JavaProcess.freePort();
        Bank bank = new Bank(URI.create("http://127.0.0.1:" + port + "/tomcat/"));
        List<String> arguments = List.of(
                "-cp",
                LIBRARIES.stream().map(TomcatServer::home).distinct().collect(Collectors.joining(File.pathSeparator)),
                PlainTomcat.class.getName(),
                Integer.toString(port),
                directory.resolve("tomcat").toString(),
                System.getProperty("it.pages"),
                "stepup.oidc.issuer=" + issuer,
                "stepup.oidc.preset=keycloak",
                "stepup.oidc.login.client-id=bank-web",
                "stepup.oidc.login.client-secret=bank-secret");
        JavaProcess process = JavaProcess.start(
                log, Stream.concat(arguments.stream(), Stream.of(settings)).toList());
        process.awaitAnswer(bank.page("account"), 401).ifPresent(exit -> {
            process.close();
            throw new IllegalStateException("the server has ended with " + exit + "; see " + log);
        });
        return new TomcatServer(bank, process);
    }

    private static String home(String type) {
        try {
            return Path.of(Class.forName(type)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Bank bank() {
        return bank;
    }

    @Override
    public void close() {
        process.close();
    }
}
