package dev.stepup.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 4 of the contract: URL rules hold for the path by which a resource was found, as well. */
class RestPathTest {

    private static final ServletContext CONTEXT = proxy(ServletContext.class, Map.of("getContextPath", "/bank"));

    @ParameterizedTest
    @CsvSource({
        "/bank/rest/, transfers/1, /rest/transfers/1",
        "/bank/rest/, /transfers/1, /rest/transfers/1",
        "/bank/rest, transfers/1, /rest/transfers/1",
        "/bank/rest/, transfers;who=me/1;x, /rest/transfers/1",
        "/bank/rest/, //transfers///1, /rest/transfers/1",
        "/bank/, transfers, /transfers",
        "/bank/rest/, /, /rest/",
        "/bank;who=me/rest/, transfers, /rest/transfers",
        "//bank/rest/, transfers, /rest/transfers",
        "/%62ank/rest/, transfers, /rest/transfers"
    })
    void path_asTheRuntimeTellsIt_isThatOfARule(String base, String found, String path) {
        UriInfo uri =
                proxy(UriInfo.class, Map.of("getBaseUri", URI.create("http://localhost" + base), "getPath", found));
        assertThat(RestPath.of(uri, proxy(HttpServletRequest.class, Map.of("getServletContext", CONTEXT))))
                .isEqualTo(path);
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                RestPathTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }
}
