package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract section 4: the connection of a response that is denied half-way is ended, by what the server has for it. */
class CutOffTest {

    private final List<String> called = new ArrayList<>();

    @Test
    void requestOfUndertow_wrapped_connectionIsClosed() {
        HttpServletRequest request = request(Undertow.class);
        CutOff.connection(new HttpServletRequestWrapper(new HttpServletRequestWrapper(request)));
        assertThat(called).containsExactly("getExchange", "getConnection", "close");
    }

    @Test
    void requestOfGrizzly_connectionIsTerminated() {
        CutOff.connection(request(Grizzly.class));
        assertThat(called)
                .containsExactly(
                        "getUnwrappedCoyoteRequest",
                        "getCoyoteRequest",
                        "getContext",
                        "getConnection",
                        "terminateSilently");
    }

    @Test
    void requestOfOpenLiberty_socketIsClosed() {
        CutOff.connection(request(Liberty.class));
        assertThat(called).containsExactly("getIRequest", "getRequestSocket", "close");
    }

    @Test
    void requestOfAnotherServer_nothingIsCalled() {
        CutOff.connection(request(Runnable.class));
        assertThat(called).isEmpty();
    }

    /** Each step comes to an object of the same kind. */
    private HttpServletRequest request(Class<?> server) {
        Class<?>[] types = {HttpServletRequest.class, server};
        return (HttpServletRequest)
                Proxy.newProxyInstance(getClass().getClassLoader(), types, (self, method, arguments) -> {
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

        Object getConnection();

        void terminateSilently();
    }
}
