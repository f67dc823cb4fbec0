package dev.stepup.it.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;

/** A real server as a child of this process, with the applications in the place where it looks for them. */
final class ChildServer implements Server {

    private static final long SECONDS_TO_START = 180;
    private static final long SECONDS_TO_END = 20;
    private static final long SECONDS_TO_WRITE = 10;
    /** Servers are started often and run for a short time. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.io.tmpdir=";

    private final Distribution distribution;
    private final Instance instance;
    private final List<Archive<?>> neighbours;
    private final StringWriter log = new StringWriter();
    private final CountDownLatch pending;
    private final Thread end = new Thread(this::end, "end of a server");
    private volatile boolean refused;
    private volatile boolean ended;
    private volatile @Nullable Process process;

    private ChildServer(Distribution distribution, Instance instance, List<Archive<?>> neighbours) {
        this.distribution = distribution;
        this.instance = instance;
        this.neighbours = neighbours;
        this.pending = new CountDownLatch(distribution.linesUntilDone(neighbours.size() + 1));
    }

    static ChildServer of(Distribution distribution, int port, String name, List<Archive<?>> neighbours) {
        return new ChildServer(distribution, Instance.of(name, port), neighbours);
    }

    @Override
    public URI deploy(Archive<?> application) {
        try {
            Path place = distribution.setUp(instance);
            List<Path> files = new ArrayList<>();
            for (Archive<?> archive :
                    Stream.concat(neighbours.stream(), Stream.of(application)).toList()) {
                Path file = place.resolve(archive.getName());
                archive.as(ZipExporter.class).exportTo(file.toFile(), true);
                files.add(file);
            }
            start(distribution.command(instance, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitStart();
        if (ended && ofTheLibrary().isEmpty()) {
            throw new IllegalStateException("the server has ended, and not for what the library has said, see "
                    + instance.directory() + ":\n" + log);
        }
        if (refused || ended) {
            throw new DeploymentFailedException("the server has refused " + application.getName() + ", see "
                    + instance.directory() + ":\n" + ofTheLibrary());
        }
        String name = application.getName().replaceFirst("\\.war$", "");
        return URI.create("http://127.0.0.1:" + instance.port() + "/" + (name.equals("ROOT") ? "" : name + "/"));
    }

    private String ofTheLibrary() {
        return log.toString().lines().filter(line -> line.contains("STEPUP-")).collect(Collectors.joining("\n"));
    }

    private void start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(instance.directory().toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", Instance.jdk().toString());
        builder.environment()
                .put("JAVA_TOOL_OPTIONS", SHORT_LIVED + instance.directory().resolve("tmp"));
        builder.environment().putAll(distribution.environment(instance));
        Runtime.getRuntime().addShutdownHook(end);
        Process started = builder.start();
        process = started;
        Thread reader = new Thread(() -> read(started), "log of a server");
        reader.setDaemon(true);
        reader.start();
    }

    /** Until the process ends: then nothing is pending any more either. */
    private void read(Process started) {
        Path file = instance.directory().resolve("log.txt");
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
                var copy = Files.newBufferedWriter(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (log) {
                    log.append(line).append('\n');
                    log.notifyAll();
                }
                copy.append(line).append('\n').flush();
                refused |= distribution.isRefusal(line);
                if (distribution.isDone(line)) {
                    pending.countDown();
                }
            }
        } catch (IOException e) {
            log.append(e.toString()).append('\n');
        }
        while (pending.getCount() > 0) {
            ended = true;
            pending.countDown();
        }
    }

    private void awaitStart() {
        try {
            if (!pending.await(SECONDS_TO_START, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not start:\n" + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String log() {
        return log.toString();
    }

    @Override
    public String logWith(String text) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_WRITE);
        synchronized (log) {
            try {
                for (long left = SECONDS_TO_WRITE * 1000; left > 0 && !log().contains(text); ) {
                    log.wait(left);
                    left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return log();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            Runtime.getRuntime().removeShutdownHook(end);
            end();
        }
    }

    private void end() {
        Process started = process;
        if (started == null) {
            return;
        }
        // A script may have started what listens.
        List<ProcessHandle> all = Stream.concat(started.descendants(), Stream.of(started.toHandle()))
                .toList();
        // There is nothing to keep, and an orderly end takes some servers seconds.
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ChildServer::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle child) {
        try {
            child.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("the server does not end: " + child.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
