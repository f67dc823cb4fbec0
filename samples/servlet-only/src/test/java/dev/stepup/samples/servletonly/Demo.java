package dev.stepup.samples.servletonly;

import dev.stepup.kratosdouble.KratosDouble;
import dev.stepup.kratosdouble.KratosDoubleBuilder;
import dev.stepup.kratosdouble.TestIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.catalina.LifecycleException;

/** Starts the site and an identity server for a person, and stays until Ctrl-C. */
public final class Demo {

    private Demo() {}

    /** {@code -Ddemo.port=8081} is another port. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            run();
        } catch (IOException | LifecycleException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run() throws IOException, LifecycleException, InterruptedException {
        int port = free("demo.port", 8080);
        try (KratosDouble kratos = kratos(port)
                        .ports(
                                free("demo.kratos-port", 4433),
                                free("demo.kratos-admin-port", 4434),
                                free("demo.pages-port", 4455))
                        .demo(true)
                        .build()
                        .start();
                Site site = Site.start(port, settings(port, kratos))) {
            System.out.printf("%nThe site is open:  http://127.0.0.1:%d/%n", site.port());
            System.out.printf("Codes to type in:  %s/demo%n%nSign in as one of these:%n", kratos.uiUrl());
            for (TestIdentity user : kratos.demoUsers()) {
                String factor = user.totpSecret().isPresent() ? "has a second factor" : "has none";
                System.out.printf("  %-18s password: %s   %s%n", user.email(), user.password(), factor);
            }
            System.out.printf("%nCtrl-C ends it.%n");
            Thread.currentThread().join();
        }
    }

    /** An identity server for a site at this port. */
    static KratosDoubleBuilder kratos(int port) {
        String url = "http://127.0.0.1:" + port + "/";
        return KratosDouble.builder().returnUrl(url).allowedReturnUrl(url);
    }

    static Map<String, String> settings(int port, KratosDouble kratos) {
        return Map.of(
                "stepup.public-url", "http://127.0.0.1:" + port + "/",
                "stepup.kratos.public-url", kratos.publicUrl().toString(),
                "stepup.kratos.admin-url", kratos.adminUrl().toString());
    }

    private static int free(String option, int usual) throws IOException {
        String port = System.getProperty(option, String.valueOf(usual));
        try (ServerSocket socket = new ServerSocket(Integer.parseInt(port), 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("-D" + option + "=" + port + " is no port.", e);
        } catch (IOException e) {
            throw new IOException("Port " + port + " is taken. Free it, or take another one: -D" + option + "=PORT", e);
        }
    }
}
