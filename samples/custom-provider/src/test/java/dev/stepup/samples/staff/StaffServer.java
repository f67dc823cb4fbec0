package dev.stepup.samples.staff;

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

/** The portal in a Payara Micro of its own, which is a child of this process and ends with it. */
final class StaffServer implements AutoCloseable {

    /** What Payara Micro says. */
    static final Path LOG = target("payara.log");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final URI url;
    private final Process payara;

    private StaffServer(URI url, Process payara) {
        this.url = url;
        this.payara = payara;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /**
     * Starts the portal, and comes back when its start page answers.
     *
     * @param database the URL of its database
     */
    static StaffServer start(int port, String database) throws IOException, InterruptedException {
        URI url = URI.create("http://127.0.0.1:" + port + "/");
        Path boot = Files.writeString(
                target("payara-boot.txt"),
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1");
        Process payara = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dstepup.public-url=" + url,
                        "-Dstaff.database=" + database,
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
                        target("staff.war").toString())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        StaffServer server = new StaffServer(url, payara);
        server.awaitOpen();
        return server;
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
                throw new IOException("The portal did not start. Payara Micro says why: " + LOG);
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
        return home(StaffServer.class).resolveSibling(file);
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
