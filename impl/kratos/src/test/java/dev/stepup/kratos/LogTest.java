package dev.stepup.kratos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operator is told, and how often. */
class LogTest {

    private static final Logger LOG = Logger.getLogger("dev.stepup.kratos");

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
        LOG.addHandler(handler);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(handler);
    }

    private static KratosProvider provider(String methods) {
        return Given.provider((address, headers) ->
                Given.answer(200, Given.sessionJson("\"authentication_methods\":[" + methods + "]")));
    }

    @Test
    void words_unknown_areToldOnceEach() {
        KratosProvider provider =
                provider("{\"method\":\"new\",\"aal\":\"aal9\"},{\"method\":\"totp\",\"aal\":\"aal2\"}");
        provider.evidence(Given.browser());
        provider.evidence(Given.browser());
        assertThat(told).extracting(LogRecord::getLevel).containsExactly(Level.INFO, Level.INFO);
        assertThat(told)
                .extracting(LogRecord::getMessage)
                .satisfiesExactlyInAnyOrder(
                        method -> assertThat(method)
                                .startsWith("STEPUP-KRATOS-102")
                                .contains(": new. "),
                        level -> assertThat(level)
                                .startsWith("STEPUP-KRATOS-101")
                                .contains(": aal9. "));
    }

    @Test
    void words_unfitForALog_areNotQuoted() {
        provider("{\"method\":\"a\\nFAKE entry\",\"aal\":\"aal1\"}").evidence(Given.browser());
        assertThat(told)
                .singleElement()
                .extracting(LogRecord::getMessage)
                .asString()
                .doesNotContain("FAKE", "\n")
                .contains("(not a word)");
    }

    @Test
    void words_withoutEnd_doNotFillTheLog() {
        StringBuilder methods = new StringBuilder("{\"method\":\"m\",\"aal\":\"aal1\"}");
        for (int i = 0; i < 100; i++) {
            methods.append(",{\"method\":\"m").append(i).append("\",\"aal\":\"aal1\"}");
        }
        provider(methods.toString()).evidence(Given.browser());
        assertThat(told).hasSize(32);
    }

    @Test
    void exchange_whatever_logsNoCredential() {
        for (int status : new int[] {200, 401, 403, 500}) {
            Given.provider((address, headers) -> Given.answer(status, "{\"echo\":\"" + headers + "\"}"))
                    .evidence(Given.browser());
        }
        assertThat(told).isEmpty();
    }
}
