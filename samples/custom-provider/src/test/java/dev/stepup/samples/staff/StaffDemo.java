package dev.stepup.samples.staff;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;

/** Starts the portal for a person, tells them the codes, and stays until Ctrl-C. */
public final class StaffDemo {

    private StaffDemo() {}

    /** Takes no arguments. {@code -Ddemo.port=8081} is another port than 8080. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            run();
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run() throws IOException, InterruptedException {
        int port = port();
        System.out.println("Starting the portal; this takes about ten seconds ...");
        try (StaffServer portal = StaffServer.start(port, Database.OWN)) {
            System.out.printf("%nThe portal is open:  %s%n", portal.url());
            System.out.printf("%nSign in as alice, who has a second factor, or as bob, who has none.%n");
            System.out.printf("The password of both: %s%n", Database.PASSWORD);
            System.out.printf("%nPress Enter for alice's present code.%n");
            System.out.printf("%nThe server's log:  %s%nCtrl-C ends it.%n", StaffServer.LOG);
            Thread codes = new Thread(StaffDemo::tellCodes);
            codes.setDaemon(true);
            codes.start();
            portal.awaitEnd();
        }
    }

    private static void tellCodes() {
        try {
            while (System.in.read() >= 0) {
                long step = Instant.now().getEpochSecond() / 30;
                System.out.printf("Alice's code:  %s%n", Accounts.code(Database.SECRET, step));
            }
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }

    private static int port() throws IOException {
        String port = System.getProperty("demo.port", "8080");
        try (ServerSocket socket = new ServerSocket(Integer.parseInt(port), 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("-Ddemo.port=" + port + " is no port.", e);
        } catch (IOException e) {
            throw new IOException("Port " + port + " is taken. Free it, or take another one: -Ddemo.port=PORT", e);
        }
    }
}
