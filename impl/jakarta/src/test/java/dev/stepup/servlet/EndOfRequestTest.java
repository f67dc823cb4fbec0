package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.CurrentCall;
import dev.stepup.event.Door;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.lang.reflect.Proxy;
import java.util.HashMap;
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
