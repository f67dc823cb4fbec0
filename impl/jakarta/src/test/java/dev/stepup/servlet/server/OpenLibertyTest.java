package dev.stepup.servlet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.openliberty.OwnClasses;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contract section 4: a servlet is guarded whatever way leads to it, also where the container's filters are another's. */
class OpenLibertyTest {

    private final Map<String, @Nullable Object> told = new HashMap<>();

    private HttpServletRequest request(DispatcherType type, Class<?> kind) {
        told.put("getDispatcherType", type);
        return (HttpServletRequest) object(HttpServletRequest.class, kind);
    }

    private Object object(Class<?>... kinds) {
        return OwnClasses.object((self, method, arguments) -> told.get(method.getName()), kinds);
    }

    @Test
    void forward_wrapped_isToTheServletThatTheDispatchTellsOf() {
        told.put("getWebAppDispatcherContext", object(Dispatch.class));
        told.put("getCurrentServletReference", object(Target.class));
        told.put("getServletName", "Transfer");
        HttpServletRequest request = request(DispatcherType.FORWARD, Own.class);
        assertThat(OpenLiberty.forwardTarget(new HttpServletRequestWrapper(request)))
                .hasValue("Transfer");
    }

    @Test
    void forwardToAFile_isToNoServlet() {
        told.put("getWebAppDispatcherContext", object(Dispatch.class));
        assertThat(OpenLiberty.forwardTarget(request(DispatcherType.FORWARD, Own.class)))
                .hasValue("");
    }

    @Test
    void forward_targetIsNotToldAnyMore_fails() {
        HttpServletRequest request = request(DispatcherType.FORWARD, Runnable.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> OpenLiberty.forwardTarget(request))
                .withMessageStartingWith("STEPUP-364");
    }

    @Test
    void noForward_nothingIsAsked() {
        assertThat(OpenLiberty.forwardTarget(request(DispatcherType.INCLUDE, Runnable.class)))
                .isEmpty();
    }

    @Test
    void forwardOnAnotherServer_filtersAreThoseOfTheTarget() {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> DispatcherType.FORWARD);
        assertThat(OpenLiberty.forwardTarget(request)).isEmpty();
    }

    @Test
    void cookies_areThoseThatWereAdded() {
        Cookie cookie = new Cookie("language", "en");
        told.put("getAddedCookies", new Cookie[] {cookie});
        HttpServletResponse response = (HttpServletResponse) object(HttpServletResponse.class, Added.class);
        assertThat(OpenLiberty.cookies(new HttpServletResponseWrapper(response)))
                .containsExactly(cookie);
        assertThat(OpenLiberty.cookies((HttpServletResponse) object(HttpServletResponse.class)))
                .isEmpty();
    }

    /** A request as it is there. */
    public interface Own {
        @Nullable
        Object getWebAppDispatcherContext();
    }

    /** Where it is being dispatched. */
    public interface Dispatch {
        @Nullable
        Object getCurrentServletReference();
    }

    /** What it is dispatched to. */
    public interface Target {
        String getServletName();
    }

    /** A response as it is there. */
    public interface Added {
        Cookie[] getAddedCookies();
    }
}
