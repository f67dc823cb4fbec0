package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.stepup.Aal;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.CurrentCall;
import dev.stepup.core.session.Exchange;
import dev.stepup.core.session.SessionMemory;
import dev.stepup.event.Door;
import dev.stepup.servlet.server.ConnectionTest;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contract section 3: a session that is begun in a request belongs to its caller from the first moment. */
class EndOfRequestTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpSessionEvent event = new HttpSessionEvent(session());
    private final Call call = TestJudge.at(Aal.AAL2).call();

    @Test
    void sessionIsBegun_callerIsKnown_belongsToThem() throws Exception {
        call.judge(Requirement.of(RequiredAal.AAL1), Door.URL, "/a");
        CurrentCall.with(call, () -> begin());
        assertThat(attributes).containsEntry("dev.stepup.subject", "AAL0\ntest\nalice");
    }

    @Test
    void sessionIsBegun_callerIsNotKnown_belongsToNobodyYet() throws Exception {
        CurrentCall.with(call, () -> begin());
        begin();
        assertThat(attributes).isEmpty();
    }

    /** Section 4: half a page must not pass for a whole one, whatever else fails. */
    @Test
    void asyncRequestEnds_denialCameLateAndTheStoreOfSessionsThrows_connectionIsClosed() {
        List<String> steps = new ArrayList<>();
        List<EndOfRequest> listeners = new ArrayList<>();
        HttpServletRequest request = asynchronous(steps, listeners);
        EndOfRequest.of(request, storeIsDownAfterwards(listeners));
        assertThatIllegalStateException()
                .isThrownBy(() -> listeners.get(0).onComplete(new AsyncEvent(request.getAsyncContext())));
        assertThat(steps).containsExactly("getExchange", "getConnection", "close");
    }

    @Test
    void asyncRequestComesBackManyTimes_isListenedToOnce() throws Exception {
        List<EndOfRequest> listeners = new ArrayList<>();
        HttpServletRequest request = asynchronous(new ArrayList<>(), listeners);
        EndOfRequest.of(request, call);
        for (int again = 0; again < 3; again++) {
            List<EndOfRequest> before = List.copyOf(listeners);
            listeners.clear();
            EndOfRequest.comesBack(request);
            for (EndOfRequest listener : before) {
                listener.onStartAsync(new AsyncEvent(request.getAsyncContext()));
            }
            EndOfRequest.of(request, call);
        }
        assertThat(listeners).hasSize(1);
    }

    @Test
    void asyncRequestComesBack_serverTellsNobodyOfTheStart_isListenedToAgain() {
        List<EndOfRequest> listeners = new ArrayList<>();
        HttpServletRequest request = asynchronous(new ArrayList<>(), listeners);
        EndOfRequest.of(request, call);
        EndOfRequest.comesBack(request);
        EndOfRequest.of(request, call);
        assertThat(listeners).hasSize(2);
    }

    private static Call storeIsDownAfterwards(List<EndOfRequest> listeners) {
        Exchange exchange = (Exchange) Proxy.newProxyInstance(
                EndOfRequestTest.class.getClassLoader(),
                new Class<?>[] {Exchange.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "memory" -> {
                        if (!listeners.isEmpty()) {
                            throw new IllegalStateException("the store of sessions is down");
                        }
                        yield SessionMemory.NONE;
                    }
                    case "headers" -> List.of();
                    default -> method.getReturnType() == boolean.class ? false : null;
                });
        Call call = TestJudge.at(Aal.AAL2).judge().begin(exchange);
        call.judge(Requirement.of(RequiredAal.AAL1), Door.URL, "/a");
        return call;
    }

    private HttpServletRequest asynchronous(List<String> steps, List<EndOfRequest> listeners) {
        Class<?>[] types = {HttpServletRequest.class, AsyncContext.class, ConnectionTest.Undertow.class};
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), types, (self, method, arguments) -> switch (method.getName()) {
                    case "isAsyncStarted" -> true;
                    case "getProtocol" -> "HTTP/2.0";
                    case "getAsyncContext" -> self;
                    case "getRequest", "getResponse" -> null;
                    case "getAttribute" ->
                        arguments[0].equals(CutOff.class.getName()) ? true : attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "removeAttribute" -> attributes.remove(arguments[0]);
                    case "addListener" -> {
                        listeners.add((EndOfRequest) arguments[0]);
                        yield null;
                    }
                    default -> {
                        steps.add(method.getName());
                        yield method.getReturnType() == void.class ? null : self;
                    }
                });
    }

    private boolean begin() {
        new EndOfRequest.Beginning().sessionCreated(event);
        return true;
    }

    private HttpSession session() {
        return (HttpSession) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpSession.class}, (self, m, args) -> {
                    return m.getName().equals("setAttribute") ? attributes.put(String.valueOf(args[0]), args[1]) : null;
                });
    }
}
