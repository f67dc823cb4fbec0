package dev.stepup.servlet.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract section 4: the connection of a response that is denied half-way is ended, by what the server has for it. */
public final class ConnectionTest {

    private final List<String> called = new ArrayList<>();

    @Test
    void requestOfUndertow_wrapped_connectionIsClosed() {
        HttpServletRequest request = request(Undertow.class);
        Connection.end(
                new HttpServletRequestWrapper(new HttpServletRequestWrapper(request)), new IOException("cut off"));
        assertThat(called).containsExactly("getExchange", "getConnection", "close");
    }

    @Test
    void requestOfGrizzly_connectionOrStreamIsTerminated() {
        Connection.end(request(Grizzly.class), new IOException("cut off"));
        assertThat(called)
                .containsExactly(
                        "getUnwrappedCoyoteRequest",
                        "getCoyoteRequest",
                        "getContext",
                        "getCloseable",
                        "terminateSilently");
    }

    @Test
    void requestOfOpenLiberty_socketIsClosed() {
        Connection.end(request(Liberty.class), new IOException("cut off"));
        assertThat(called).containsExactly("getIRequest", "getRequestSocket", "close");
    }

    @Test
    void requestOfAnotherServer_nothingIsCalled() {
        Connection.end(request(Runnable.class), new IOException("cut off"));
        assertThat(called).isEmpty();
    }

    /** Each step comes to an object of the same kind. */
    private HttpServletRequest request(Class<?> server) {
        Class<?>[] types = {HttpServletRequest.class, server};
        return (HttpServletRequest)
                Proxy.newProxyInstance(getClass().getClassLoader(), types, (self, method, arguments) -> {
                    if (method.getName().equals("getProtocol")) {
                        return "HTTP/2.0";
                    }
                    called.add(method.getName());
                    return method.getReturnType() == void.class ? null : self;
                });
    }

    /** The steps as Undertow has them. */
    public interface Undertow {
        Object getExchange();

        Object getConnection();

        void close();
    }

    /** The steps as Open Liberty has them. */
    public interface Liberty {
        Object getIRequest();

        Object getRequestSocket();

        void close();
    }

    /** The steps as Grizzly has them. */
    public interface Grizzly {
        Object getUnwrappedCoyoteRequest();

        Object getCoyoteRequest();

        Object getContext();

        Object getCloseable();

        void terminateSilently();
    }
}
