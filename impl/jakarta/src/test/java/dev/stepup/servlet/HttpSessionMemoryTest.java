package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.core.session.Subject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Contract section 3: whose the HTTP session is, and its new id where the level has risen (ASVS 7.2.4). */
@Timeout(30)
class HttpSessionMemoryTest {

    private static final Subject ALICE = Subject.parse("AAL1\nkratos\nalice");
    private static final Subject BOB = Subject.parse("AAL1\nkratos\nbob");

    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final HttpSessionMemory memory = new HttpSessionMemory(request(), response());
    private boolean isThere = true;
    private boolean isNew;
    private boolean isOver;
    private boolean isCommitted;
    private boolean canChangeId = true;
    private String requestedId = "id";
    private final AtomicInteger idsChanged = new AtomicInteger();

    @Test
    void noSession_anything_beginsNone() {
        isThere = false;
        assertThat(memory.remember(ALICE)).isTrue();
        assertThat(memory.recall()).isEmpty();
        memory.forgetEverything();
        assertThat(attributes).isEmpty();
        assertThat(idsChanged).hasValue(0);
    }

    @Test
    void level_rises_idChangesOnceForEachRise() {
        assertThat(memory.remember(ALICE)).isTrue();
        assertThat(memory.remember(ALICE)).isTrue();
        assertThat(idsChanged).hasValue(1);
        memory.remember(ALICE.at(Aal.AAL2));
        memory.remember(ALICE.at(Aal.AAL2));
        assertThat(idsChanged).hasValue(2);
        assertThat(memory.recall()).contains(ALICE.at(Aal.AAL2));
    }

    @Test
    void level_fallsAndRisesAgain_idChangesAtTheRise() {
        memory.remember(ALICE.at(Aal.AAL2));
        memory.remember(ALICE);
        assertThat(idsChanged).hasValue(1);
        memory.remember(ALICE.at(Aal.AAL2));
        assertThat(idsChanged).hasValue(2);
    }

    @Test
    void anotherSubject_isNotRemembered() {
        memory.remember(ALICE);
        assertThat(memory.remember(BOB)).isFalse();
        assertThat(memory.recall()).contains(ALICE);
        assertThat(idsChanged).hasValue(1);
    }

    @Test
    void responseCommitted_subjectIsRememberedAndTheIdChangesAtTheNextRequest() {
        isCommitted = true;
        memory.remember(ALICE);
        assertThat(idsChanged).hasValue(0);
        assertThat(memory.remember(BOB)).isFalse();
        isCommitted = false;
        memory.remember(ALICE);
        assertThat(idsChanged).hasValue(1);
    }

    @Test
    void sessionBegunInThisRequest_keepsItsId_unlessTheBrowserNamedIt() {
        isNew = true;
        requestedId = "another";
        memory.remember(ALICE);
        assertThat(idsChanged).hasValue(0);
        attributes.clear();
        requestedId = "id";
        memory.remember(ALICE);
        assertThat(idsChanged).hasValue(1);
    }

    @Test
    void sessionHeardOfAtItsBeginning_underTheIdThatTheBrowserNamed_getsANewOne() {
        isNew = true;
        HttpSessionMemory.begin(httpSession(), ALICE);
        assertThat(memory.remember(BOB)).isFalse();
        assertThat(memory.remember(ALICE)).isTrue();
        assertThat(idsChanged).hasValue(1);
        assertThat(memory.recall()).contains(ALICE);
    }

    @Test
    void sessionHeardOfAtItsBeginning_underAnIdOfTheContainer_keepsIt() {
        isNew = true;
        requestedId = "another";
        HttpSessionMemory.begin(httpSession(), ALICE);
        memory.remember(ALICE);
        isNew = false;
        memory.remember(ALICE);
        assertThat(idsChanged).hasValue(0);
    }

    @Test
    void sessionWasThereBefore_underAnotherIdThanTheBrowserNamed_getsANewOne() {
        requestedId = "before it was changed in this request";
        memory.remember(ALICE);
        assertThat(idsChanged).hasValue(1);
    }

    @Test
    void containerCannotChangeTheId_subjectIsRememberedAllTheSame() {
        canChangeId = false;
        assertThat(memory.remember(ALICE)).isTrue();
        assertThat(memory.recall()).contains(ALICE);
    }

    @Test
    void sessionIsOver_nothingIsThrown() {
        isOver = true;
        assertThat(memory.recall()).isEmpty();
        assertThat(memory.remember(ALICE)).isTrue();
        memory.forgetEverything();
    }

    @Test
    void forgotten_sessionIsInvalidated() {
        memory.remember(ALICE);
        memory.forgetEverything();
        assertThat(isOver).isTrue();
    }

    @Test
    void manyFirstRequestsAtOnce_oneSubjectWinsAndTheIdChangesOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Boolean>> won = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Subject subject = i % 2 == 0 ? ALICE : BOB;
                won.add(threads.submit(() -> {
                    start.await();
                    return new HttpSessionMemory(request(), response()).remember(subject);
                }));
            }
            start.countDown();
            boolean alice = won.get(0).get(10, TimeUnit.SECONDS);
            for (int i = 0; i < 64; i++) {
                assertThat(won.get(i).get(10, TimeUnit.SECONDS)).isEqualTo((i % 2 == 0) == alice);
            }
            assertThat(idsChanged).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private HttpServletRequest request() {
        HttpSession session = httpSession();
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getSession" -> {
                assertThat(arguments).as("never begins a session").containsExactly(false);
                yield isThere ? session : null;
            }
            case "getRequestedSessionId" -> requestedId;
            case "changeSessionId" -> changed();
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private HttpSession httpSession() {
        return proxy(HttpSession.class, this::session);
    }

    private String changed() {
        if (!canChangeId) {
            throw new IllegalStateException("no session");
        }
        return "id" + idsChanged.incrementAndGet();
    }

    private @Nullable Object session(String name, Object[] arguments) {
        if (isOver) {
            throw new IllegalStateException("invalidated");
        }
        return switch (name) {
            case "getAttribute" -> attributes.get(String.valueOf(arguments[0]));
            case "setAttribute" -> attributes.put(String.valueOf(arguments[0]), arguments[1]);
            case "isNew" -> isNew;
            case "getId" -> "id";
            case "invalidate" -> {
                isOver = true;
                yield null;
            }
            default -> throw new UnsupportedOperationException(name);
        };
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, arguments) -> isCommitted);
    }

    private interface Answering {
        @Nullable
        Object answer(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                HttpSessionMemoryTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answering.answer(method.getName(), arguments)));
    }
}
