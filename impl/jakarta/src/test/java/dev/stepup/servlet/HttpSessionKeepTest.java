package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Contract section 5: what the doors keep, on the server and bound to the browser. */
@Timeout(30)
class HttpSessionKeepTest {

    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final HttpSessionKeep keep = new HttpSessionKeep(request());
    private boolean isThere = true;
    private boolean isNew;
    private boolean isFromUrl;
    private boolean isRequestOver;
    private int invalidations;
    private String requestedId = "id";
    private int idsChanged;

    @Test
    void text_isAStringOfItsOwn_untilItIsTaken() {
        keep.put("login idp", "alice");
        assertThat(attributes).containsExactly(Map.entry("dev.stepup.kept.login idp", "alice"));
        assertThat(keep.get("login idp")).contains("alice");
        assertThat(keep.take("login idp")).contains("alice");
        assertThat(keep.take("login idp")).isEmpty();
        assertThat(attributes).isEmpty();
    }

    @Test
    void all_findsWhatBeginsSo_andNothingOfTheApplication() {
        attributes.put("trip of the application", "x");
        attributes.put("dev.stepup.kept.trip odd", 42);
        keep.put("trip a", "1");
        keep.put("trip b", "2");
        keep.put("login a", "3");
        assertThat(keep.all("trip ")).isEqualTo(Map.of("trip a", "1", "trip b", "2"));
    }

    @Test
    void noSession_onlyKeepingBeginsOne() {
        isThere = false;
        assertThat(keep.get("a")).isEmpty();
        assertThat(keep.take("a")).isEmpty();
        assertThat(keep.all("a")).isEmpty();
        keep.renew();
        assertThat(isThere).isFalse();
        keep.put("a", "1");
        assertThat(isThere).isTrue();
        assertThat(keep.get("a")).contains("1");
    }

    @Test
    void sessionFromTheUrl_isNone() {
        keep.put("login idp", "mallory");
        isFromUrl = true;
        assertThat(keep.get("login idp")).isEmpty();
        assertThat(keep.all("login ")).isEmpty();
        assertThat(keep.take("login idp")).isEmpty();
        isFromUrl = false;
        assertThat(keep.get("login idp")).contains("mallory");
    }

    @Test
    void invalidatedMeanwhile_isEmptyAndKeepingGoesOnInAnother() {
        invalidations = 1;
        assertThat(keep.get("a")).isEmpty();
        invalidations = 1;
        assertThat(keep.take("a")).isEmpty();
        invalidations = 1;
        assertThat(keep.all("a")).isEmpty();
        invalidations = 1;
        keep.put("a", "1");
        assertThat(keep.get("a")).contains("1");
    }

    @Test
    void requestIsOver_nothingIsThrown() {
        isRequestOver = true;
        keep.put("a", "1");
        keep.renew();
        assertThat(keep.get("a")).isEmpty();
        assertThat(attributes).isEmpty();
    }

    @Test
    void renewed_idIsAnother_unlessNobodyWasToldItYet() {
        keep.renew();
        assertThat(idsChanged).isEqualTo(1);
        isNew = true;
        requestedId = "another";
        keep.renew();
        assertThat(idsChanged).isEqualTo(1);
        requestedId = "id";
        keep.renew();
        assertThat(idsChanged).isEqualTo(2);
    }

    @Test
    void manyTakeAtOnce_oneGetsIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 50; round++) {
                keep.put("trip", "1");
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Optional<String>>> taken = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    taken.add(threads.submit(() -> {
                        start.await();
                        return new HttpSessionKeep(request()).take("trip");
                    }));
                }
                start.countDown();
                int winners = 0;
                for (Future<Optional<String>> one : taken) {
                    winners += one.get(10, TimeUnit.SECONDS).isPresent() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private HttpServletRequest request() {
        HttpSession session = proxy(
                HttpSession.class, (name, arguments) -> session(name, arguments == null ? new Object[0] : arguments));
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getSession" -> found(session, arguments == null);
            case "isRequestedSessionIdFromURL" -> isFromUrl;
            case "getRequestedSessionId" -> requestedId;
            case "changeSessionId" -> "id" + ++idsChanged;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private @Nullable HttpSession found(HttpSession session, boolean begins) {
        if (isRequestOver) {
            throw new IllegalStateException("over");
        }
        isThere |= begins;
        return isThere ? session : null;
    }

    private @Nullable Object session(String name, Object[] arguments) {
        if (name.matches("(get|set|remove)Attribute.*") && invalidations > 0) {
            invalidations--;
            throw new IllegalStateException("invalidated");
        }
        return switch (name) {
            case "getAttribute" -> attributes.get(String.valueOf(arguments[0]));
            case "setAttribute" -> attributes.put(String.valueOf(arguments[0]), arguments[1]);
            case "removeAttribute" -> attributes.remove(String.valueOf(arguments[0]));
            case "getAttributeNames" -> Collections.enumeration(List.copyOf(attributes.keySet()));
            case "isNew" -> isNew;
            case "getId" -> "id";
            default -> throw new UnsupportedOperationException(name);
        };
    }

    private interface Answering {
        @Nullable
        Object answer(String name, Object @Nullable [] arguments);
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                HttpSessionKeepTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answering.answer(method.getName(), arguments)));
    }
}
