package dev.stepup.kratosdouble;

import dev.stepup.kratosdouble.http.Listener;
import dev.stepup.kratosdouble.ui.Pages;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a double from a shell, until it is interrupted. */
@Command(
        name = "stepup-kratos-double",
        mixinStandardHelpOptions = true,
        version = "stepup-kratos-double, answers as Ory Kratos v26.2.0",
        sortOptions = false,
        description = "An identity server that answers as Ory Kratos does: in memory, and for this machine alone.")
public final class KratosDoubleCommand implements Callable<Integer> {

    @Option(
            names = "--mode",
            defaultValue = "lax",
            description =
                    "lax: whoami takes aal1; strict: whoami takes the highest level that the user can reach. Default: ${DEFAULT-VALUE}")
    private Mode mode = Mode.LAX;

    @Option(
            names = "--public",
            paramLabel = "PORT",
            defaultValue = "4433",
            description = "Port of the public API, 0 for a free one. Default: ${DEFAULT-VALUE}")
    private int publicPort;

    @Option(
            names = "--admin",
            paramLabel = "PORT",
            defaultValue = "4434",
            description = "Port of the administrative API, 0 for a free one. Default: ${DEFAULT-VALUE}")
    private int adminPort;

    @Option(
            names = "--ui",
            paramLabel = "PORT",
            defaultValue = "4455",
            description = "Port of the pages, 0 for a free one. Default: ${DEFAULT-VALUE}")
    private int uiPort;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Name or address of this machine that only it can reach. Default: ${DEFAULT-VALUE}")
    private String host = "127.0.0.1";

    @Option(
            names = "--return-url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080/",
            description = "Where a browser goes that names no other place. Default: ${DEFAULT-VALUE}")
    private URI returnUrl = URI.create("http://127.0.0.1:8080/");

    @Option(
            names = "--allowed-return-url",
            paramLabel = "URL",
            description = "What return_to may begin with; may be repeated. Default: http://127.0.0.1:8080")
    private List<String> allowedReturnUrls = new ArrayList<>();

    @Option(
            names = "--session-lifespan",
            paramLabel = "TIME",
            defaultValue = "1h",
            description = "How long a session lives, such as 90s, 15m or 1h. Default: ${DEFAULT-VALUE}")
    private Duration sessionLifespan = Duration.ofHours(1);

    @Option(
            names = "--login-lifespan",
            paramLabel = "TIME",
            defaultValue = "10m",
            description = "How long a login flow lives. Default: ${DEFAULT-VALUE}")
    private Duration loginLifespan = Duration.ofMinutes(10);

    @Option(
            names = "--privileged-max-age",
            paramLabel = "TIME",
            defaultValue = "15m",
            description = "How long after a login credentials may be changed. Default: ${DEFAULT-VALUE}")
    private Duration privilegedMaxAge = Duration.ofMinutes(15);

    @Option(names = "--demo", description = "Makes two users, and a page that shows their codes.")
    private boolean demo;

    @Option(names = "--ui-only", description = "Serves the pages alone, for the Kratos at --kratos.")
    private boolean uiOnly;

    @Option(
            names = "--kratos",
            paramLabel = "URL",
            description = "Base address of the public API that --ui-only serves, such as http://127.0.0.1:4433")
    private @Nullable URI kratos;

    @Spec
    private @Nullable CommandSpec spec;

    /** Ends with 0 when interrupted, with 2 for a wrong option, with 1 when it cannot start. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new KratosDoubleCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, Durations::parse)
                .setParameterExceptionHandler((error, arguments) -> {
                    error.getCommandLine()
                            .getErr()
                            .println(String.valueOf(error.getMessage()).replaceAll("\\s*\\R\\s*", " "));
                    return 2;
                })
                .setExecutionExceptionHandler((error, commandLine, result) -> {
                    commandLine.getErr().println(error.getMessage());
                    return 1;
                });
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        PrintWriter out = spec().commandLine().getOut();
        if (uiOnly && kratos != null) {
            try (Listener listener = Ports.bind(host, uiPort, "--ui")) {
                listener.answer(new Pages(kratos.toString().replaceAll("/+$", ""), null));
                out.println("Pages      http://" + host + ":" + listener.port() + " for the Kratos at " + kratos);
                waitForEnd(out, listener::close);
            }
            return 0;
        }
        try (KratosDouble running = build().start()) {
            announce(out, running);
            waitForEnd(out, running::close);
        }
        return 0;
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("Not run by a command line");
        }
        return spec;
    }

    private void check() {
        demand(uiOnly == (kratos != null), "Options '--ui-only' and '--kratos' are only used together");
        demandPort("--public", publicPort);
        demandPort("--admin", adminPort);
        demandPort("--ui", uiPort);
        demand(returnUrl.isAbsolute(), "Invalid value for option '--return-url': it is no absolute address");
        demand(kratos == null || kratos.isAbsolute(), "Invalid value for option '--kratos': it is no absolute address");
        for (String url : allowedReturnUrls) {
            demand(
                    url.matches("https?://\\S+"),
                    "Invalid value for option '--allowed-return-url': it is no absolute address");
        }
    }

    private void demandPort(String option, int port) {
        demand(port >= 0 && port <= 65_535, "Invalid value for option '" + option + "': " + port + " is no port");
    }

    private void demand(boolean good, String otherwise) {
        if (!good) {
            throw new ParameterException(spec().commandLine(), otherwise);
        }
    }

    private KratosDouble build() {
        KratosDoubleBuilder builder = KratosDouble.builder()
                .mode(mode)
                .ports(publicPort, adminPort, uiPort)
                .returnUrl(returnUrl.toString())
                .sessionLifespan(sessionLifespan)
                .loginLifespan(loginLifespan)
                .privilegedMaxAge(privilegedMaxAge)
                .demo(demo);
        allowedReturnUrls.forEach(builder::allowedReturnUrl);
        try {
            return builder.host(host).build();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    spec().commandLine(), "Invalid value for option '--host': " + wrong.getMessage(), wrong);
        }
    }

    private void announce(PrintWriter out, KratosDouble running) {
        out.println("Public API " + running.publicUrl());
        out.println("Admin API  " + running.adminUrl());
        out.println("Pages      " + running.uiUrl());
        out.println("Mode       " + mode.name().toLowerCase(java.util.Locale.ROOT));
        for (TestIdentity user : running.demoUsers()) {
            out.println("Demo user  " + user.email() + ", password: " + user.password()
                    + user.totpSecret()
                            .map(secret -> ", TOTP secret: " + secret)
                            .orElse(", no second factor"));
        }
        if (demo) {
            out.println("Codes      " + running.uiUrl() + "/demo");
        }
    }

    private static void waitForEnd(PrintWriter out, Runnable close) throws InterruptedException {
        out.println("Ready. Ctrl+C ends it.");
        out.flush();
        // The main thread cannot end anything any more once the virtual machine is ending.
        Runtime.getRuntime().addShutdownHook(new Thread(close, "end"));
        new CountDownLatch(1).await();
    }
}
