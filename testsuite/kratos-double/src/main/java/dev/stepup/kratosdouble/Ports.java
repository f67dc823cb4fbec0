package dev.stepup.kratosdouble;

import dev.stepup.kratosdouble.http.Listener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where to listen. */
record Ports(String host, int publicPort, int adminPort, int uiPort) {

    Ports {
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                throw new IllegalArgumentException("host: " + host + " can be reached from other machines");
            }
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("host: " + host + " is unknown", unknown);
        }
    }

    static Listener bind(String host, int port, String option) {
        try {
            return Listener.bind(host, port);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    option + ": cannot listen on " + host + ":" + port + ": " + taken.getMessage(), taken);
        }
    }

    String url(Listener listener) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + listener.port();
    }
}
