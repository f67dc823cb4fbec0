package dev.stepup.kratos;

import java.net.URI;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The threads on which the JDK's client starts a question and reads an answer; all of that is non-blocking but one. */
final class Workers {

    private static final Pattern NEEDS_NO_LOOK_UP = Pattern.compile("localhost|\\[.*]|[0-9.]+");

    private Workers() {}

    /**
     * None at all where every host is a number: the fastest way by a third. A name is looked up before the connection is
     * made, and that blocks for as long as the name server likes, beyond every deadline: so not on the caller's thread.
     * Nor is TLS computed on the one thread that reads for all.
     */
    static Executor forHostsOf(Stream<URI> addresses) {
        if (addresses.allMatch(Workers::startsAtOnce)) {
            return Runnable::run;
        }
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(2, 2, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "stepup-kratos");
                    thread.setDaemon(true);
                    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static boolean startsAtOnce(URI address) {
        return "http".equalsIgnoreCase(address.getScheme())
                && NEEDS_NO_LOOK_UP.matcher(address.getHost()).matches();
    }
}
