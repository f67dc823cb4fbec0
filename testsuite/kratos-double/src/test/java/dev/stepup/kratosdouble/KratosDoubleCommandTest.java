package dev.stepup.kratosdouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line. */
class KratosDoubleCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine commandLine = KratosDoubleCommand.commandLine();
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--mode=middling",
                "--public=many",
                "--admin=70000",
                "--ui=-1",
                "--session-lifespan=soon",
                "--login-lifespan=10",
                "--privileged-max-age=",
                "--host=192.0.2.1",
                "--return-url=relative",
                "--allowed-return-url=x",
                "--kratos=http://127.0.0.1:4433",
                "--ui-only",
                "--unknown"
            })
    void wrongOption_given_isNamedInOneLine(String argument) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains(argument.replaceAll("=.*", ""));
    }

    @Test
    void takenPort_listenedOn_isNamedWithItsOption() {
        try (KratosDouble first = KratosDouble.builder().build().start()) {
            int taken = first.adminUrl().getPort();
            assertThat(run("--public=0", "--admin=" + taken, "--ui=0")).isEqualTo(1);
            assertThat(err.toString()).startsWith("--admin: cannot listen on 127.0.0.1:" + taken);
        }
    }

    @Test
    void help_askedFor_listsTheOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--mode", "--allowed-return-url", "--ui-only", "--demo");
    }
}
