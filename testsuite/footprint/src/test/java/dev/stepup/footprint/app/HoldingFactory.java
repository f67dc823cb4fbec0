package dev.stepup.footprint.app;

import dev.stepup.Aal;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import dev.stepup.spi.Trip;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A provider that opens something as soon as it is made: a thread that ends when it is closed, and not before. */
public final class HoldingFactory implements SessionProviderFactory {

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public Optional<SessionProvider> create(Settings settings) {
        return Optional.of(new Holding());
    }

    private static final class Holding implements SessionProvider {

        private final CountDownLatch end = new CountDownLatch(1);
        private final Thread thread = new Thread(this::hold, "held by a provider");

        Holding() {
            thread.setDaemon(true);
            thread.start();
        }

        private void hold() {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public String name() {
            return "holding";
        }

        @Override
        public int priority() {
            return -1;
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(Aal.AAL2, false, true, List.of(), Map.of());
        }

        @Override
        public CredentialKind recognise(RequestView request) {
            return CredentialKind.NONE;
        }

        @Override
        public Evidence evidence(RequestView request) {
            return Evidence.NOBODY;
        }

        @Override
        public Departure begin(Trip trip) {
            return Departure.NOWHERE;
        }

        @Override
        public void close() {
            end.countDown();
            try {
                // So that it is gone when the server looks.
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
