package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.answer.Answers;
import dev.stepup.core.answer.Landings;
import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.ChallengeConfig;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.core.config.Faults;
import dev.stepup.core.config.ForwardedConfig;
import dev.stepup.core.policy.PathPattern;
import dev.stepup.core.policy.UrlRule;
import dev.stepup.core.policy.UrlRules;
import dev.stepup.core.session.CurrentCall;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contract section 4: the outermost door, where it is entered and left. */
class StepUpFilterTest {

    private static final AnswerConfig CONFIG = new AnswerConfig(
            URI.create("https://bank.example"),
            "/",
            new SecretKeySpec(new byte[32], "HmacSHA256"),
            Duration.ofMinutes(10),
            List.of(),
            ChallengeConfig.DEFAULT,
            ForwardedConfig.NONE);

    private final Map<String, Object> attributes = new HashMap<>();
    private DispatcherType dispatch = DispatcherType.REQUEST;
    private boolean isStoreDown;
    private ServletContext application = application("/one", RequiredAal.AAL1);

    @Test
    void storeOfSessionsThrowsAtTheEnd_threadIsLeftWithoutACaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pass((request, response) -> isStoreDown = true))
                .withMessage("the store of sessions is down");
        assertThat(CurrentCall.get()).isEmpty();
    }

    @Test
    void forwardToAnotherApplication_rulesOfThatOneHold() throws Exception {
        ServletContext other = application("/two", RequiredAal.AAL2);
        pass((request, response) -> {
            application = other;
            dispatch = DispatcherType.FORWARD;
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> pass((inner, answer) -> {}));
        });
    }

    /** So a container forwards to its login page, and an application on a thread of its own. */
    @Test
    void forwardWithoutAFilterAroundIt_denied_answered() throws Exception {
        application = application("/two", RequiredAal.AAL2);
        dispatch = DispatcherType.FORWARD;
        pass((request, response) -> {});
        assertThat(attributes).containsEntry("status", 403);
    }

    /** So does what answers many at once, as a chat. */
    @Test
    void forwardOnAThreadThatWorksForAnotherCaller_denied_answeredToWhoHasAsked() throws Exception {
        StepUpContext another = context(RequiredAal.AAL1);
        application = application("/two", RequiredAal.AAL2);
        dispatch = DispatcherType.FORWARD;
        CurrentCall.with(another.judge().begin(new ServletExchange(request(), response(), another.answers())), () -> {
            pass((request, response) -> {});
            return null;
        });
        assertThat(attributes).containsEntry("status", 403);
    }

    /** Undertow does so. */
    @Test
    void forwardIsDenied_requestStillTellsOfTheForwardAfterwards_answered() throws Exception {
        pass((request, response) -> {
            dispatch = DispatcherType.FORWARD;
            pass((inner, answer) -> {});
            throw new IllegalStateException(new AccessDeniedException(
                    Denial.of(Denial.Kind.STEP_UP, Denial.Reason.LEVEL_TOO_LOW, Requirement.of(RequiredAal.AAL2))));
        });
        assertThat(attributes).containsEntry("status", 403);
    }

    @Test
    void includeOfAnotherApplication_passed_requestGoesBackToItsOwn() throws Exception {
        ServletContext one = application;
        ServletContext other = application("/two", RequiredAal.AAL1);
        pass((request, response) -> {
            Optional<RequestCall> outer = RequestCall.of(request);
            application = other;
            dispatch = DispatcherType.INCLUDE;
            pass((inner, answer) -> {
                RequestCall call = RequestCall.of(inner).orElseThrow();
                assertThat(call.context()).isEqualTo(StepUpContext.of(other).orElseThrow());
                assertThat(CurrentCall.get()).contains(call.call());
            });
            application = one;
            dispatch = DispatcherType.REQUEST;
            assertThat(RequestCall.of(request)).isEqualTo(outer);
            assertThat(CurrentCall.get()).isEqualTo(outer.map(RequestCall::call));
        });
        assertThat(CurrentCall.get()).isEmpty();
    }

    private void pass(FilterChain chain) throws java.io.IOException, jakarta.servlet.ServletException {
        new StepUpFilter().doFilter(request(), response(), chain);
    }

    private ServletContext application(String path, RequiredAal level) {
        StepUpContext context = context(level);
        return proxy(ServletContext.class, (name, arguments) -> switch (name) {
            case "getAttribute" -> arguments[0].equals(StepUpContext.class.getName()) ? context : null;
            case "getContextPath" -> path;
            default -> null;
        });
    }

    static StepUpContext context(RequiredAal level) {
        UrlRule rule = new UrlRule("all", new PathPattern("/*"), Set.of(), Requirement.of(level));
        return new StepUpContext(
                TestJudge.at(Aal.AAL1).judge(),
                answers(),
                new Landings(CONFIG, answers(), InstantSource.system()),
                PageRenderer.of(Stream.of(), new Faults()),
                new UrlRules(List.of(rule)),
                new ServletTargets());
    }

    private static Answers answers() {
        return new Answers(
                CONFIG,
                new DecisionConfig(Duration.ofSeconds(5), WhenUnknown.AAL2, false),
                InstantSource.fixed(TestJudge.NOW));
    }

    private HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getServletContext" -> application;
            case "getAttribute" -> attributes.get(String.valueOf(arguments[0]));
            case "setAttribute" -> attributes.put(String.valueOf(arguments[0]), arguments[1]);
            case "getDispatcherType" -> dispatch;
            case "getMethod" -> "GET";
            case "getServletPath" -> "/page";
            case "getRequestURI" -> "/page";
            case "getHeaders" -> Collections.emptyEnumeration();
            case "isAsyncStarted" -> false;
            case "getSession" -> session();
            default -> null;
        });
    }

    private @Nullable Object session() {
        if (isStoreDown) {
            throw new IllegalArgumentException("the store of sessions is down");
        }
        return null;
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "setStatus" -> attributes.put("status", arguments[0]);
            case "getStatus" -> attributes.getOrDefault("status", 200);
            case "getHeaderNames" -> List.of();
            case "getOutputStream" -> new Discarding();
            default -> name.matches("(is|contains).*") ? false : null;
        });
    }

    private static final class Discarding extends ServletOutputStream {

        @Override
        public void write(int b) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }

    private interface Answering {
        @Nullable
        Object answer(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                StepUpFilterTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answering.answer(method.getName(), arguments)));
    }
}
