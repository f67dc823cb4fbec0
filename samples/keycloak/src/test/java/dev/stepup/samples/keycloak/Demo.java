package dev.stepup.samples.keycloak;

import com.sun.net.httpserver.HttpServer;
import dev.stepup.keycloak.server.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Starts the bank and Keycloak for a person, and stays until Ctrl-C. */
public final class Demo {

    private Demo() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println("Starting Keycloak and the bank; this takes about a minute ...");
        HttpServer codes = codes();
        try (Stage stage = Stage.start()) {
            System.out.printf("%nThe bank is open:  %s%n", stage.bank());
            System.out.printf(
                    "Sign in as alice, password: %s%nHer codes:         http://127.0.0.1:%d/%n",
                    Person.PASSWORD, codes.getAddress().getPort());
            System.out.printf("%nbob has the same password and no second factor: Keycloak lets him add one.%n");
            System.out.println("Ctrl-C ends it.");
            stage.payara().awaitEnd();
        } finally {
            codes.stop(0);
        }
    }

    /** What the authenticator app of alice shows. */
    private static HttpServer codes() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page =
                    ("<!DOCTYPE html><html lang=\"en\"><title>Codes</title><meta http-equiv=\"refresh\" content=\"5\"><h1>"
                                    + Person.ALICE.code() + "</h1></html>")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }
}
