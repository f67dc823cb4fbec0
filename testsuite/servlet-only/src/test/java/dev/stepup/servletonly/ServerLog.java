package dev.stepup.servletonly;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** What the servers and all in them log while this is open. Both servers and the library log by java.util.logging. */
final class ServerLog extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    ServerLog() {
        ROOT.addHandler(this);
    }

    /** Each message that is a warning or worse, with its level and who says it; but for the way of a denial. */
    List<String> complaints() {
        return records.stream()
                .filter(said -> !isDenialOnItsWay(said))
                .filter(said -> said.getLevel().intValue() >= Level.WARNING.intValue())
                .map(said -> said.getLevel() + " " + said.getLoggerName() + ": " + said.getMessage())
                .toList();
    }

    /** Tomcat logs whatever is thrown through a forward or an include. */
    private static boolean isDenialOnItsWay(LogRecord said) {
        return said.getThrown() != null
                && said.getThrown().getClass().getSimpleName().equals("AccessDeniedException");
    }

    /** What one logger has said. */
    String of(String logger) {
        return records.stream()
                .filter(said -> logger.equals(said.getLoggerName()))
                .map(LogRecord::getMessage)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void publish(LogRecord said) {
        records.add(said);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
