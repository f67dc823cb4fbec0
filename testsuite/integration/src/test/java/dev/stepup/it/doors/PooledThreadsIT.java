package dev.stepup.it.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.identity.KratosSession;
import dev.stepup.it.identity.KratosSession.Client;
import dev.stepup.it.identity.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The threads of a server work for one caller after another: each caller sees their own session, and no other. */
@OnServer
class PooledThreadsIT {

    private static final int CALLERS = 8;
    private static final int REQUESTS = 2_000;
    private static final long SECONDS = 60;
    private static final List<String> PATHS = List.of(
            "/rest/own",
            "/rest/own/guarded",
            "/own",
            "/async/dispatch?to=/own",
            "/dispatch?how=forward&to=/own",
            "/guarded-dispatch?how=forward&to=/own",
            "/guarded-dispatch/error?status=410");

    private final Application application;

    PooledThreadsIT(Application application) {
        this.application = application;
    }

    private record Somebody(Person person, KratosSession session, boolean hasTwoFactors, Caller caller) {}

    private record Told(Somebody asked, String path, int status, String body) {

        boolean isGuarded() {
            return path.contains("guarded");
        }
    }

    @Test
    void manyCallersAtOnce_fewThreads_everyAnswerCarriesTheCallersOwnSubject() throws Exception {
        Map<String, Set<String>> subjectsByThread = new HashMap<>();
        for (Told told : hammer(callers())) {
            if (told.isGuarded() && !told.asked().hasTwoFactors()) {
                assertThat(told.status()).as(told.path()).isIn(401, 403);
                assertThat(told.body()).doesNotContain("own ", "reached");
                continue;
            }
            String[] words = told.body().split(" ", -1);
            int at = List.of(words).indexOf("on");
            assertThat(at).as(told.toString()).isPositive();
            assertThat(words[at - 1]).isEqualTo(told.asked().person().id());
            subjectsByThread
                    .computeIfAbsent(words[at + 1], thread -> new HashSet<>())
                    .add(words[at - 1]);
        }
        assertThat(subjectsByThread.values())
                .as("a thread has worked for all")
                .anyMatch(subjects -> subjects.size() == CALLERS);
    }

    private List<Told> hammer(List<Somebody> callers) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Told>> asked = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                Somebody caller = callers.get(i % CALLERS);
                String path = PATHS.get((i / CALLERS) % PATHS.size());
                asked.add(pool.submit(() -> ask(caller, path)));
            }
            List<Told> told = new ArrayList<>();
            for (Future<Told> answer : asked) {
                told.add(answer.get(SECONDS, TimeUnit.SECONDS));
            }
            return told;
        } finally {
            pool.shutdownNow();
        }
    }

    private Told ask(Somebody caller, String path) {
        var reply = Ask.at(application.at(path))
                .as(caller.caller(), Optional.of(caller.session().credential()))
                .get();
        return new Told(caller, path, reply.status(), reply.body());
    }

    private List<Somebody> callers() {
        List<Somebody> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            boolean hasTwoFactors = i % 2 == 0;
            Caller caller = i % 4 < 2 ? Caller.TOKEN : Caller.SCRIPT;
            Person person = hasTwoFactors
                    ? application.kratos().registerWithTotp()
                    : application.kratos().register();
            Client client = caller.client();
            KratosSession session = application.kratos().open(client).logIn(person);
            callers.add(new Somebody(person, hasTwoFactors ? session.stepUp(person) : session, hasTwoFactors, caller));
        }
        return callers;
    }
}
