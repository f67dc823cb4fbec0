package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.spi.Evidence;
import dev.stepup.spi.SessionProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told, to whom, and what never. */
class LogTest {

    private static final Logger LOG = Logger.getLogger("dev.stepup.oidc");

    private final TestIssuer issuer = new TestIssuer();
    private final List<LogRecord> told = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            told.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.setLevel(Level.ALL);
        handler.setLevel(Level.ALL);
        LOG.addHandler(handler);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(handler);
        LOG.setLevel(null);
        issuer.close();
    }

    @Test
    void outage_isToldTheOperatorOnceAndInTheEvidence() {
        SessionProvider provider = issuer.provider();
        provider.evidence(Request.bearer(issuer.good()));
        issuer.server.on(TestIssuer.KEYS, 500, "{}");
        for (int i = 0; i < 5; i++) {
            issuer.pass(java.time.Duration.ofSeconds(11));
            assertThat(provider.evidence(Request.bearer(issuer.token().signedBy(Jwk.OTHER_RSA, "RS256"))))
                    .isInstanceOf(Evidence.Unavailable.class);
        }
        assertThat(told).singleElement().satisfies(entry -> {
            assertThat(entry.getLevel()).isEqualTo(Level.WARNING);
            assertThat(entry.getMessage()).startsWith("STEPUP-OIDC-101: ").contains("answered 500");
        });
    }

    @Test
    void refusal_isNoWarning_andNothingOfATokenIsTold() {
        SessionProvider provider = issuer.provider();
        SessionProvider asking = issuer.asking();
        issuer.says(Map.of("active", true, "sub", "alice", "aud", "s3cr3t-aud"));
        provider.evidence(
                Request.bearer(issuer.token().with("aud", "s3cr3t-aud").signedBy(Jwk.RSA, "RS256")));
        provider.evidence(Request.bearer(issuer.token().signedBy(Jwk.OTHER_RSA, "RS256")));
        provider.evidence(Request.bearer(
                issuer.token().with("cnf", Map.of("kid", "s3cr3t")).signedBy(Jwk.RSA, "RS256")));
        asking.evidence(Request.bearer("s3cr3t-token"));
        issuer.server.on(TestIssuer.INTROSPECTION, 500, "s3cr3t");
        Evidence evidence = asking.evidence(Request.bearer("s3cr3t-token"));
        assertThat(evidence.toString()).doesNotContain("s3cr3t");
        assertThat(told).hasSize(4).allSatisfy(entry -> {
            assertThat(entry.getLevel().intValue()).isLessThan(Level.INFO.intValue());
            Object[] parameters = entry.getParameters();
            assertThat(MessageFormat.format(entry.getMessage(), parameters == null ? new Object[0] : parameters))
                    .doesNotContain("s3cr3t", "alice", "eyJ");
        });
    }
}
