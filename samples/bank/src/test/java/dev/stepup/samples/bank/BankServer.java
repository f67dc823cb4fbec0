package dev.stepup.samples.bank;

import dev.stepup.kratosdouble.KratosDouble;
import dev.stepup.kratosdouble.KratosDoubleBuilder;
import dev.stepup.kratosdouble.Mode;
import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The bank in a Payara Micro of its own, which is a child of this process and ends with it. */
final class BankServer implements AutoCloseable {

    /** What Payara Micro says. */
    static final Path LOG = target("payara.log");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final URI url;
    private final Process payara;

    private BankServer(URI url, Process payara) {
        this.url = url;
        this.payara = payara;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** An identity server for a bank at this port. */
    static KratosDoubleBuilder kratos(int port, Mode mode) {
        String url = url(port).toString();
        return KratosDouble.builder().mode(mode).returnUrl(url).allowedReturnUrl(url);
    }

    /** Starts the bank, and comes back when its start page answers. */
    static BankServer start(int port, KratosDouble kratos, Mode mode) throws IOException, InterruptedException {
        Path boot = Files.writeString(
                target("payara-boot.txt"),
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1");
        Process payara = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dstepup.public-url=" + url(port),
                        "-Dstepup.kratos.public-url=" + kratos.publicUrl(),
                        "-Dstepup.kratos.admin-url=" + kratos.adminUrl(),
                        "-Dstepup.kratos.whoami-required-aal=" + (mode == Mode.STRICT ? "highest_available" : "aal1"),
                        "-jar",
                        home(PayaraMicro.class).toString(),
                        "--nohazelcast",
                        "--disablephonehome",
                        "--prebootcommandfile",
                        boot.toString(),
                        "--port",
                        String.valueOf(port),
                        "--contextroot",
                        "/",
                        "--deploy",
                        target("bank.war").toString())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        BankServer server = new BankServer(url(port), payara);
        server.awaitOpen();
        return server;
    }

    private static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    URI url() {
        return url;
    }

    void awaitEnd() throws InterruptedException {
        payara.waitFor();
    }

    /** Payara Micro cleans up after itself if it is given the time. */
    @Override
    public void close() {
        payara.destroy();
        payara.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(late -> payara.destroyForcibly())
                .join();
    }

    /** Payara Micro goes on running when the WAR could not be deployed: only its log says that nothing will follow. */
    private void awaitOpen() throws IOException, InterruptedException {
        while (!isOpen()) {
            boolean ended = payara.waitFor(200, TimeUnit.MILLISECONDS);
            if (ended || (Files.readString(LOG).contains(" ready in ") && !isOpen())) {
                close();
                throw new IOException("The bank did not start. Payara Micro says why: " + LOG);
            }
        }
    }

    private boolean isOpen() throws InterruptedException {
        HttpRequest startPage =
                HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(20)).build();
        try {
            return browser.send(startPage, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path target(String file) {
        return home(BankServer.class).resolveSibling(file);
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
