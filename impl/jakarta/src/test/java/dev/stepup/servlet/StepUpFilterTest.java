package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepup.AccessDeniedException;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.answer.Answers;
import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.ChallengeConfig;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.core.config.ForwardedConfig;
import dev.stepup.core.policy.PathPattern;
import dev.stepup.core.policy.UrlRule;
import dev.stepup.core.policy.UrlRules;
import dev.stepup.spi.Evidence;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 4: applications that share the library, as those of one EAR may, are guarded each by its own rules. */
class StepUpFilterTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final ServletContext open = application(new UrlRules(List.of()));
    private final ServletContext guarded = application(new UrlRules(
            List.of(new UrlRule("all", new PathPattern("/*"), Set.of(), Requirement.of(RequiredAal.AAL2)))));
    private final HttpServletResponse response = proxy(HttpServletResponse.class, (self, method, arguments) -> {
        return method.getReturnType() == boolean.class ? false : null;
    });

    @Test
    @DisplayName("Section 4: a dispatch across contexts is judged by the rules of the application that it comes to")
    void forwardToAnotherApplication_itsRuleIsUnmet_isDenied() {
        boolean[] reached = new boolean[1];

        assertThatThrownBy(() -> new StepUpFilter()
                        .doFilter(
                                request(open, DispatcherType.FORWARD),
                                response,
                                (outer, answer) -> new StepUpFilter()
                                        .doFilter(
                                                request(guarded, DispatcherType.FORWARD),
                                                response,
                                                (inner, body) -> reached[0] = true)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(reached[0]).isFalse();
    }

    @Test
    void forwardToAnotherApplication_comesBack_theCallIsThatOfBefore() throws Exception {
        HttpServletRequest outermost = request(guarded, DispatcherType.REQUEST);
        RequestCall before =
                RequestCall.begin(outermost, response, StepUpContext.of(guarded).orElseThrow());

        new StepUpFilter().doFilter(request(open, DispatcherType.FORWARD), response, (inner, body) -> {
            assertThat(RequestCall.of(inner)).isPresent().get().isNotSameAs(before);
        });

        assertThat(RequestCall.of(outermost)).containsSame(before);
    }

    private static ServletContext application(UrlRules rules) {
        Answers answers = new Answers(
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
        StepUpContext context = new StepUpContext(
                new TestJudge(Evidence.NOBODY).judge(),
                answers,
                new PageRenderer(new PlainPage()),
                rules,
                new ServletTargets());
        return proxy(ServletContext.class, (self, method, arguments) -> switch (method.getName()) {
            case "getAttribute" -> context;
            case "getContextPath" -> "";
            default -> null;
        });
    }

    private HttpServletRequest request(ServletContext application, DispatcherType type) {
        return proxy(HttpServletRequest.class, (self, method, arguments) -> switch (method.getName()) {
            case "getServletContext" -> application;
            case "getDispatcherType" -> type;
            case "getHeaders" -> Collections.emptyEnumeration();
            case "getAttribute" -> attributes.get(String.valueOf(arguments[0]));
            case "setAttribute" -> attributes.put(String.valueOf(arguments[0]), arguments[1]);
            case "getMethod" -> "GET";
            case "getRequestURI", "getServletPath" -> "/page";
            default -> method.getReturnType() == boolean.class ? false : null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(StepUpFilterTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
