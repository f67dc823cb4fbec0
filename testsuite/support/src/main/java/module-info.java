/** A JUnit extension and a session provider for the tests of applications that Stepup guards. For test scope alone. */
module dev.stepup.test {
    requires static org.jspecify;
    requires transitive dev.stepup.api;
    requires dev.stepup.core;
    requires transitive org.junit.jupiter.api;
    requires transitive java.net.http;

    exports dev.stepup.test;

    provides dev.stepup.spi.SessionProviderFactory with
            dev.stepup.test.TestProviderFactory;
}
