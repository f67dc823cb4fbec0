package dev.stepup.samples.bank;

import dev.stepup.kratosdouble.KratosDouble;
import dev.stepup.kratosdouble.Mode;
import dev.stepup.kratosdouble.TestIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Starts the bank and an identity server for a person, and stays until Ctrl-C. */
public final class BankDemo {

    private BankDemo() {}

    /** Takes no arguments; see {@link DemoPort} for the options. {@code -Ddemo.mode=strict} makes Kratos a strict one. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            run();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run() throws IOException, InterruptedException {
        Mode mode = mode();
        int port = DemoPort.BANK.free();
        try (KratosDouble kratos = BankServer.kratos(port, mode)
                .ports(DemoPort.KRATOS.free(), DemoPort.KRATOS_ADMIN.free(), DemoPort.PAGES.free())
                .demo(true)
                .build()
                .start()) {
            System.out.println("Starting the bank; this takes about ten seconds ...");
            try (BankServer bank = BankServer.start(port, kratos, mode)) {
                welcome(bank, kratos);
                bank.awaitEnd();
            }
        }
    }

    private static Mode mode() {
        String mode = System.getProperty("demo.mode", "lax");
        try {
            return Mode.valueOf(mode.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("-Ddemo.mode=" + mode + " is neither lax nor strict.", e);
        }
    }

    private static void welcome(BankServer bank, KratosDouble kratos) {
        System.out.printf("%nThe bank is open:  %s%n", bank.url());
        System.out.printf("Codes to type in:  %s/demo%n", kratos.uiUrl());
        System.out.printf("%nOpen it, click on Transfer, and sign in as one of these:%n");
        for (TestIdentity user : kratos.demoUsers()) {
            String factor = user.totpSecret().isPresent() ? "has a second factor" : "has none, and is led to add one";
            System.out.printf("  %-18s password: %s   %s%n", user.email(), user.password(), factor);
        }
        System.out.printf("%nThe server's log:  %s%nCtrl-C ends it.%n", BankServer.LOG);
    }
}
