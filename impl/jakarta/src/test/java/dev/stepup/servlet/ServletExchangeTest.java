package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.answer.Answer;
import dev.stepup.core.answer.Answers;
import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.ChallengeConfig;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.core.config.ForwardedConfig;
import dev.stepup.core.session.Call;
import dev.stepup.event.Door;
import dev.stepup.spi.Evidence;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Contract section 3, the loop guard: a trip that has ended is forgotten, also where several end in one request. */
class ServletExchangeTest {

    private static final Requirement ONE = Requirement.of(RequiredAal.AAL1);
    private static final Requirement TWO = Requirement.of(RequiredAal.AAL2);

    private final Answers answers = new Answers(
            new AnswerConfig(
                    URI.create("http://127.0.0.1/"),
                    "/",
                    new SecretKeySpec(
                            "a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8), "HmacSHA256"),
                    Duration.ofMinutes(10),
                    List.of(),
                    ChallengeConfig.DEFAULT,
                    ForwardedConfig.NONE),
            new DecisionConfig(Duration.ofSeconds(5), WhenUnknown.AAL2, false),
            InstantSource.fixed(TestJudge.NOW));
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<String> setCookies = new ArrayList<>();
    private String cookie = "session=abc";

    @Test
    void twoTripsEndInOneRequest_permitted_lastCookieForgetsBoth() {
        depart(ONE);
        depart(TWO);
        String both = cookie;
        setCookies.clear();
        ServletExchange exchange = exchange();
        exchange.permitted(ONE);
        exchange.permitted(TWO);

        assertThat(both).contains("session=abc");
        assertThat(setCookies).hasSize(2);
        assertThat(setCookies.get(1)).contains("Max-Age=0");
        assertThat(exchange.headers("Cookie")).singleElement().asString().contains("session=abc");
    }

    @Test
    void url_asTheClientSeesIt_isBelowThePublicUrl() {
        assertThat(exchange().url()).contains(URI.create("http://127.0.0.1/page"));
    }

    @Test
    void clientCertificates_asTheContainerVouches_areHandedOn() throws CertificateException {
        assertThat(exchange().clientCertificates()).isEmpty();
        attributes.put("jakarta.servlet.request.X509Certificate", new X509Certificate[0]);
        assertThat(exchange().clientCertificates()).isEmpty();
        attributes.put("jakarta.servlet.request.X509Certificate", "CN=somebody");
        assertThat(exchange().clientCertificates()).isEmpty();
        X509Certificate[] chain = {certificate()};
        attributes.put("jakarta.servlet.request.X509Certificate", chain);
        assertThat(exchange().clientCertificates()).containsExactly(chain);
    }

    private static X509Certificate certificate() throws CertificateException {
        String pem = """
            -----BEGIN CERTIFICATE-----
            MIIBOjCB4qADAgECAgkAitf2Rq/dd/0wCgYIKoZIzj0EAwIwETEPMA0GA1UEAxMG
            Y2xpZW50MCAXDTI2MTEyNTAyNTUxMloYDzIxMjYxMTAxMDI1NTEyWjARMQ8wDQYD
            VQQDEwZjbGllbnQwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASkYYKmNSEwIJrQ
            Wq5Nht/nEmXppozC8GQCrPC3MMafJPcE7mIFT7TwF3DKcmWiSf/UOVzVN5oFz8na
            g3JFH+B1oyEwHzAdBgNVHQ4EFgQUQEb3VKGqxiMcmVYlA3at7MXbjwIwCgYIKoZI
            zj0EAwIDRwAwRAIgdspyPP70rxTEeprTEI2DCcDuMNTsJ10BGvY+3eMlQxACIDeC
            CGiqSqZ7NoGyfpCzov6EjGc412YzxHeKEvvCm9dP
            -----END CERTIFICATE-----
            """;
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    @DisplayName("Section 3: return_to is the page that the browser has asked for, not what it was dispatched to")
    void asyncDispatch_toAnotherPath_addressIsThatOfTheBrowser() {
        attributes.put(AsyncContext.ASYNC_REQUEST_URI, "/asked");
        attributes.put(AsyncContext.ASYNC_QUERY_STRING, "a=1");
        // What a forward within the dispatch takes for the beginning.
        attributes.put(RequestDispatcher.FORWARD_REQUEST_URI, "/page");

        assertThat(exchange().requestUri()).isEqualTo("/asked");
        assertThat(exchange().query()).isEqualTo("a=1");
    }

    @Test
    @DisplayName(
            "Section 3: who is denied by the application what the library has just permitted makes no endless round")
    void permittedAndThenDeniedByTheApplication_twice_isNotSentAwayAgain() {
        TestJudge judge = new TestJudge(
                new Evidence.Present(TestJudge.session(Aal.AAL2)), URI.create("http://127.0.0.1:4433/login"));
        Denial own = Denial.of(Denial.Kind.STEP_UP, Denial.Reason.TOO_OLD, TWO);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            attributes.clear();
            ServletExchange exchange = exchange();
            exchange.permitted(TWO);
            Answer answer = answers.answer(own, judge.call(), exchange);
            statuses.add(answer.status());
            cookie = "session=abc; " + answer.header("Set-Cookie").orElseThrow().split(";", 2)[0];
        }

        assertThat(statuses).containsExactly(303, 303, 403);
    }

    private void depart(Requirement requirement) {
        TestJudge judge = new TestJudge(Evidence.NOBODY, URI.create("http://127.0.0.1:4433/login"));
        Call call = judge.call();
        ServletExchange exchange = exchange();
        if (call.judge(requirement, Door.URL, "test") instanceof Denial denial) {
            Answer answer = answers.answer(denial, call, exchange);
            cookie = "session=abc; " + answer.header("Set-Cookie").orElseThrow().split(";", 2)[0];
        }
    }

    private ServletExchange exchange() {
        return new ServletExchange(request(), response(), answers);
    }

    private HttpServletRequest request() {
        ServletContext context = proxy(ServletContext.class, Map.of("getContextPath", ""));
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (self, method, arguments) -> {
                    return switch (method.getName()) {
                        case "getHeaders" -> Collections.enumeration(header(String.valueOf(arguments[0])));
                        case "getAttribute" -> attributes.get(String.valueOf(arguments[0]));
                        case "setAttribute" -> attributes.put(String.valueOf(arguments[0]), arguments[1]);
                        case "getServletContext" -> context;
                        case "getMethod" -> "GET";
                        case "getRequestURI" -> "/page";
                        default -> null;
                    };
                });
    }

    private List<String> header(String name) {
        return switch (name) {
            case "Cookie" -> List.of(cookie);
            case "Accept" -> List.of("text/html");
            default -> List.of();
        };
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (self, method, arguments) -> {
                    if (method.getName().equals("addHeader")) {
                        setCookies.add(String.valueOf(arguments[1]));
                    }
                    return method.getReturnType() == boolean.class ? false : null;
                });
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                ServletExchangeTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }
}
