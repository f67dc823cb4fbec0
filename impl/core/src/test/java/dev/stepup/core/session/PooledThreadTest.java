package dev.stepup.core.session;

import static dev.stepup.core.Sessions.NOW;
import static dev.stepup.core.Sessions.password;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stepup.Aal;
import dev.stepup.AccessDeniedException;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.FakeProvider;
import dev.stepup.core.FakeRequest;
import dev.stepup.event.Door;
import dev.stepup.spi.Evidence;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 4: a thread works for one request after another, and none of them is left on it. */
class PooledThreadTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final int REQUESTS = 2_000;
    private static final long SECONDS = 20;

    private final ExecutorService one = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        one.shutdownNow();
    }

    @Test
    void workOfEveryKindHasEnded_sameThread_isAsBefore() throws Exception {
        Call request = request("alice");
        for (Callable<?> work : everyWayOut(request)) {
            assertThat(ended(work)).as("outside a request").isEmpty();
            Call around = request("bob");
            Optional<Call> inside = onPool(() -> CurrentCall.with(around, () -> {
                try {
                    work.call();
                } catch (IOException | AccessDeniedException | AssertionError expected) {
                    // What comes out of the work is not what is looked at here.
                }
                return CurrentCall.get();
            }));
            assertThat(inside).as("within another call").containsSame(around);
        }
        assertThat(onPool(CurrentCall::get)).isEmpty();
    }

    private static List<Callable<?>> everyWayOut(Call request) {
        return List.of(
                () -> CurrentCall.with(request, () -> "done"),
                () -> CurrentCall.with(request, () -> null),
                () -> CurrentCall.with(request, () -> {
                    throw new IOException("checked");
                }),
                () -> CurrentCall.with(request, () -> {
                    throw new AssertionError("error");
                }),
                () -> CurrentCall.with(request, () -> {
                    CurrentCall.required(AAL2, "x").require(AAL2, Door.URL, "x");
                    return "not reached";
                }),
                () -> CurrentCall.with(request, () -> CurrentCall.with(request("carol"), () -> "nested")),
                () -> CurrentCall.with(
                        request,
                        () -> CurrentCall.with(request("carol"), () -> {
                            throw new IOException("nested");
                        })),
                () -> CurrentCall.with(
                        request, () -> CurrentCall.with(request, () -> CurrentCall.with(request, () -> "same"))));
    }

    private Optional<Call> ended(Callable<?> work) throws Exception {
        try {
            onPool(work);
        } catch (ExecutionException expected) {
            // The thread lives on, and that is what is looked at.
        }
        return onPool(CurrentCall::get);
    }

    @Test
    void taskSubmittedWithinARequest_threadOfAPool_seesNothing() throws Exception {
        // The first of them makes the thread, the second finds it there.
        assertThat(CurrentCall.with(request("alice"), () -> onPool(CurrentCall::get)))
                .isEmpty();
        assertThat(CurrentCall.with(request("bob"), () -> onPool(CurrentCall::get)))
                .isEmpty();
        assertThatThrownBy(() -> CurrentCall.with(request("alice"), () -> onPool(() -> required("x"))))
                .hasCauseInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("callWith");
    }

    @Test
    void requestGoesOnElsewhere_otherThread_sameEvidenceAndNothingLeftOnEither() throws Exception {
        FakeProvider provider = FakeProvider.of(session("alice"));
        Call call = new Given(provider).judge.begin(new FakeRequest());
        CurrentCall.with(call, () -> required("before").judge(AAL1, Door.URL, "before"));

        Optional<Session> found =
                onPool(() -> CurrentCall.with(call, () -> required("after").session()));

        assertThat(found).contains(session("alice"));
        assertThat(provider.evidenceAsked).isEqualTo(1);
        assertThat(CurrentCall.get()).isEmpty();
        assertThat(onPool(CurrentCall::get)).isEmpty();
    }

    @Test
    void manyCallers_fewThreads_everyoneSeesTheirOwn() throws Exception {
        hammer(Executors.newFixedThreadPool(4), 4);
    }

    @Test
    @DisplayName("A virtual thread has thread-locals of its own, and the thread that carries it has none of them")
    void manyCallers_virtualThreads_everyoneSeesTheirOwn() throws Exception {
        assumeThat(Runtime.version().feature()).as("virtual threads").isGreaterThanOrEqualTo(21);
        hammer(perTask(), REQUESTS);
    }

    /** By reflection: the oldest Java that this is built for has none. */
    private static ExecutorService perTask() throws ReflectiveOperationException {
        Method made = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
        return (ExecutorService) Objects.requireNonNull(made.invoke(null));
    }

    private static void hammer(ExecutorService pool, int threads) throws Exception {
        Semaphore turns = new Semaphore(1, true);
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        List<Future<String>> answers = new ArrayList<>();
        Set<String> wrong = new HashSet<>();
        try {
            for (int i = 0; i < REQUESTS; i++) {
                String subject = "subject-" + i;
                answers.add(pool.submit(() -> {
                    used.add(Thread.currentThread());
                    assertThat(CurrentCall.get()).isEmpty();
                    return CurrentCall.with(request(subject), () -> {
                        takeATurn(turns);
                        String mine = subjectNow();
                        String nested = CurrentCall.with(request("nested-" + subject), PooledThreadTest::subjectNow);
                        takeATurn(turns);
                        return mine + " " + nested + " " + subjectNow();
                    });
                }));
            }
            for (int i = 0; i < REQUESTS; i++) {
                String subject = "subject-" + i;
                String answer = answers.get(i).get(SECONDS, TimeUnit.SECONDS);
                if (!answer.equals(subject + " nested-" + subject + " " + subject)) {
                    wrong.add(answer);
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(wrong).isEmpty();
        assertThat(used).hasSizeLessThanOrEqualTo(threads);
    }

    /** Waits for the others in a row: a virtual thread leaves the one that carries it meanwhile. */
    private static void takeATurn(Semaphore turns) throws InterruptedException {
        turns.acquire();
        turns.release();
    }

    private static String subjectNow() {
        return required("x").session().map(Session::subject).orElse("nobody");
    }

    private static Call required(String target) {
        return CurrentCall.required(AAL1, target);
    }

    private static Call request(String subject) {
        return new Given(FakeProvider.saying(new Evidence.Present(session(subject)))).judge.begin(new FakeRequest());
    }

    private static Session session(String subject) {
        return new Session("session of " + subject, subject, Aal.AAL1, List.of(password(NOW)), null, true);
    }

    private <T extends @Nullable Object> T onPool(Callable<T> work) throws Exception {
        return one.submit(work).get(SECONDS, TimeUnit.SECONDS);
    }
}
