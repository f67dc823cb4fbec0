package dev.stepup.footprint.redeployment;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** What applications have left behind since this was made. */
final class Remains implements AutoCloseable {

    private static final int MILLIS = 500;
    private static final int ROUNDS = 60;
    /** Threads of the servers, which are as many as there is work. */
    private static final List<String> OF_SERVERS = List.of("http-nio-", "Catalina-utility-", "kratos-double-");

    private final Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
    private final Set<WeakReference<ClassLoader>> loaders = new HashSet<>();
    private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
    private final Complaints complaints = new Complaints();

    void expectEndOf(ClassLoader loader) {
        loaders.add(new WeakReference<>(loader, collected));
    }

    /** The class loaders that are left when the garbage is collected, again and again for half a minute if there are more than expected. */
    List<ClassLoader> loaders(int expected) throws InterruptedException {
        for (int round = 0; round < ROUNDS && loaders.size() > expected; round++) {
            System.gc();
            for (var gone = collected.remove(MILLIS); gone != null; gone = collected.poll()) {
                loaders.remove(gone);
            }
        }
        return loaders.stream().map(WeakReference::get).filter(Objects::nonNull).toList();
    }

    /** The threads that have begun, and do not end within half a minute even where the garbage is collected. */
    List<String> threads() throws InterruptedException {
        for (int round = 0; round < ROUNDS && begun().findAny().isPresent(); round++) {
            System.gc();
            Optional<Thread> one = begun().findAny();
            if (one.isPresent()) {
                one.get().join(MILLIS);
            }
        }
        return begun().map(Thread::getName).sorted().toList();
    }

    /** The threads that have begun and run now. */
    Stream<Thread> begun() {
        Predicate<Thread> ofServers = thread -> OF_SERVERS.stream().anyMatch(thread.getName()::startsWith);
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(ofServers.negate());
    }

    /** What Tomcat has found by itself; that it has begun threads of its own meanwhile is no matter. */
    List<String> complaints() {
        return complaints.texts.stream()
                .filter(text -> OF_SERVERS.stream().noneMatch(name -> text.contains("[" + name)))
                .toList();
    }

    @Override
    public void close() {
        complaints.close();
    }

    /** Tomcat looks for threads and thread-locals of each application that it stops, and writes down what it finds. */
    private static final class Complaints extends Handler {

        private final Logger logger = Logger.getLogger("org.apache.catalina.loader");
        private final List<String> texts = new ArrayList<>();

        Complaints() {
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                texts.add(new SimpleFormatter().formatMessage(entry));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}
