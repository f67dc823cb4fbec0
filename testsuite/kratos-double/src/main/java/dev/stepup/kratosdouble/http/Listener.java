package dev.stepup.kratosdouble.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port that is listened on. */
public final class Listener implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Listener.class.getName());

    static {
        // Without it the JDK's server holds back the end of a small answer for some 40 ms. Read once, when the server
        // class is loaded.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService workers;

    private Listener(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /** Binds the port, 0 for a free one, without answering yet. */
    public static Listener bind(String host, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
        ExecutorService workers = Executors.newCachedThreadPool(work -> {
            Thread thread =
                    new Thread(work, "kratos-double-" + server.getAddress().getPort());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        return new Listener(server, workers);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void answer(Handler handler) {
        server.createContext("/", exchange -> exchange(exchange, handler));
        server.start();
    }

    private static void exchange(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            Call call = new Call(read(exchange));
            Response response;
            try {
                response = handler.handle(call);
            } catch (RuntimeException failure) {
                LOG.log(Level.ERROR, "No answer to " + exchange.getRequestURI().getPath(), failure);
                response = Response.text(500, "text/plain; charset=utf-8", "The double failed; its log says why.\n");
            }
            write(exchange, call, response);
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        InetSocketAddress remote = exchange.getRemoteAddress();
        return new Request(
                exchange.getRequestMethod(),
                path(exchange.getRequestURI()),
                exchange.getRequestURI().getRawQuery(),
                headers,
                exchange.getRequestBody().readAllBytes(),
                remote.getAddress().getHostAddress() + ":" + remote.getPort());
    }

    /** The whole path, also where it begins with two slashes, so that its start looks like a host. */
    private static String path(URI uri) {
        boolean looksLikeHost = !uri.isAbsolute() && uri.getRawAuthority() != null;
        return (looksLikeHost ? "//" + uri.getRawAuthority() : "") + uri.getPath();
    }

    private static void write(HttpExchange exchange, Call call, Response response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        response.headers().forEach(header -> headers.add(header.getKey(), header.getValue()));
        call.setCookies().forEach(line -> headers.add("Set-Cookie", line));
        byte[] body = response.body();
        if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            if (body.length > 0) {
                headers.set("Content-Length", Integer.toString(body.length));
            }
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(response.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
