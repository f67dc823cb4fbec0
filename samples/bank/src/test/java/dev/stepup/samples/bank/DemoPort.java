package dev.stepup.samples.bank;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that the demonstration needs. {@code -Ddemo.port=8081} puts another one in its place. */
enum DemoPort {
    BANK("demo.port", 8080),
    KRATOS("demo.kratos-port", 4433),
    KRATOS_ADMIN("demo.kratos-admin-port", 4434),
    PAGES("demo.pages-port", 4455);

    private final String option;
    private final int usual;

    DemoPort(String option, int usual) {
        this.option = option;
        this.usual = usual;
    }

    /** The port, which nobody else uses. */
    int free() throws IOException {
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
