package dev.stepup.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.ContainerContext;
import org.jboss.arquillian.core.impl.loadable.LoadableExtensionLoader;
import org.jboss.arquillian.core.spi.Manager;
import org.jboss.arquillian.core.spi.ManagerBuilder;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The server that {@code arquillian.xml} describes, driven by Arquillian's container API: which one it is, is settled by
 * the adapter on the class path and by {@code arquillian.launch}.
 */
public final class ArquillianServer implements Server {

    private static final long SECONDS_TO_END = 20;

    private final int port;
    private final Path logs;
    private final Manager manager;
    private final Container<?> container;
    private final Set<ProcessHandle> strangers =
            ProcessHandle.current().children().collect(Collectors.toSet());
    private Archive<?> deployed;

    private ArquillianServer(int port, Path logs, List<Path> neighbours) throws Exception {
        this.port = port;
        this.logs = logs;
        System.setProperty("it.port", Integer.toString(port));
        System.setProperty("it.log", logs.resolve("log").toString());
        System.setProperty(
                "it.neighbours",
                neighbours.stream().map(war -> "--deploy " + war).collect(Collectors.joining(" ")));
        this.manager =
                ManagerBuilder.from().extension(LoadableExtensionLoader.class).create();
        manager.start();
        this.container = chosen(manager.resolve(ContainerRegistry.class).getContainers());
        in(() -> {
            container.setup();
            container.start();
        });
    }

    /** Starts the server; it will listen on this port of the loopback interface. */
    public static ArquillianServer start(int port, String name) {
        return start(port, name, List.of());
    }

    /** As {@link #start(int, String)}, with further applications beside the one that is tested. */
    public static ArquillianServer start(int port, String name, List<Archive<?>> neighbours) {
        try {
            Path logs = Path.of(System.getProperty("it.server.directory"), name);
            for (Path old : files(Files.createDirectories(logs))) {
                Files.delete(old);
            }
            return new ArquillianServer(port, logs, exported(neighbours, logs.resolveSibling(name + "-neighbours")));
        } catch (Exception e) {
            throw new IllegalStateException("the server does not start", e);
        }
    }

    private static List<Path> exported(List<Archive<?>> archives, Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Archive<?> archive : archives) {
            Path file = Files.createDirectories(directory).resolve(archive.getName());
            archive.as(ZipExporter.class).exportTo(file.toFile(), true);
            files.add(file);
        }
        return files;
    }

    /**
     * A port that nobody listens on now, and that no outgoing connection will be given before the server listens on it:
     * it lies below the range that systems take for those.
     */
    public static int freePort() {
        return ThreadLocalRandom.current()
                .ints(10_240, 32_000)
                .filter(ArquillianServer::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public URI deploy(Archive<?> application) {
        deployed = application;
        AtomicReference<ProtocolMetaData> answer = new AtomicReference<>();
        try {
            in(() -> answer.set(container.getDeployableContainer().deploy(application)));
            return answer.get().getContexts(HTTPContext.class).stream()
                    .flatMap(http -> http.getServlets().stream())
                    .findFirst()
                    .map(servlet -> URI.create("http://127.0.0.1:" + port + servlet.getContextRoot() + "/"))
                    .orElseThrow(() -> new DeploymentException("the server has started without the application"));
        } catch (Exception e) {
            throw new DeploymentFailedException(e);
        }
    }

    @Override
    public String log() {
        StringBuilder text = new StringBuilder();
        try {
            for (Path file : files(logs)) {
                text.append(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !file.getFileName().toString().endsWith(".lck"))
                    .toList();
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> children = ProcessHandle.current()
                .children()
                .filter(child -> !strangers.contains(child))
                .toList();
        try {
            in(() -> {
                if (deployed != null) {
                    container.getDeployableContainer().undeploy(deployed);
                }
                container.stop();
            });
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        } finally {
            manager.shutdown();
            children.forEach(ArquillianServer::awaitEnd);
        }
    }

    private static void awaitEnd(ProcessHandle child) {
        try {
            child.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            child.destroyForcibly();
        } catch (InterruptedException e) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Adapters keep what they know of their server in a scope that has to be open. */
    private void in(Step step) throws Exception {
        ContainerContext context = manager.getContext(ContainerContext.class);
        context.activate(container.getName());
        try {
            step.take();
        } finally {
            context.deactivate();
        }
    }

    private interface Step {
        void take() throws Exception;
    }

    @SuppressWarnings("rawtypes")
    private static Container<?> chosen(List<Container> containers) {
        String launch = System.getProperty("arquillian.launch", "");
        return containers.stream()
                .filter(container -> container.getName().equals(launch))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("arquillian.xml has no container " + launch));
    }
}
