package dev.stepup.it.browser;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the application is told by what address browsers reach it: each time {@code https://bank.example/bank}. */
enum Behind {
    /** By its setting. */
    PUBLIC_URL("stepup.public-url=https://bank.example/bank\n", "Host: bank.example\r\n", "") {
        @Override
        Stream<String> forged(String target) {
            return Stream.of(
                    "X-Forwarded-Proto: https\r\nX-Forwarded-Host: " + target,
                    "X-Forwarded-Prefix: " + target,
                    "X-Forwarded-Proto: " + target,
                    "Forwarded: proto=https;host=\"" + target + "\"");
        }
    },
    /** By a proxy, which is this test. */
    X_FORWARDED(
            "stepup.forwarded.proxies=127.0.0.1\nstepup.forwarded.headers=x-forwarded\n",
            "Host: backend.internal:8080\r\n",
            String.join(
                    "\r\n",
                    "X-Forwarded-For: 203.0.113.7",
                    "X-Forwarded-Proto: https",
                    "X-Forwarded-Host: bank.example",
                    "X-Forwarded-Port: 443",
                    "X-Forwarded-Prefix: /bank",
                    "")) {
        @Override
        Stream<String> forged(String target) {
            return Stream.of(
                            "X-Forwarded-For: 127.0.0.1, " + target + "\r\nX-Forwarded-Host: " + target,
                            "X-Forwarded-Proto: " + target,
                            "X-Forwarded-Port: " + target,
                            "X-Forwarded-Prefix: " + target,
                            "Forwarded: for=127.0.0.1;proto=https;host=\"" + target + "\"")
                    .map(line -> line + "\r\n" + told());
        }

        @Override
        Stream<String> malformed(String target) {
            String proto = "X-Forwarded-Proto: https\r\n";
            String host = "X-Forwarded-Host: bank.example\r\n";
            return Stream.of(
                    proto + "X-Forwarded-Host: " + target,
                    proto + "X-Forwarded-Host: bank.example" + target,
                    host + "X-Forwarded-Proto: " + target,
                    proto + host + "X-Forwarded-Port: " + target,
                    proto + host + "X-Forwarded-Prefix: " + target);
        }
    },
    /** By a proxy that writes the header of RFC 7239. */
    FORWARDED(
            "stepup.forwarded.proxies=127.0.0.1\nstepup.forwarded.headers=forwarded\n",
            "Host: backend.internal:8080\r\n",
            "Forwarded: for=203.0.113.7;proto=https;host=bank.example\r\n") {
        @Override
        Stream<String> forged(String target) {
            return Stream.of(
                            "Forwarded: for=127.0.0.1;proto=https;host=\"" + target + "\"",
                            "Forwarded: for=" + target + ";proto=https;host=evil.example",
                            "X-Forwarded-Proto: https\r\nX-Forwarded-Host: " + target,
                            "X-Forwarded-Prefix: " + target)
                    .map(line -> line + "\r\n" + told());
        }

        @Override
        Stream<String> malformed(String target) {
            return Stream.of(
                    "Forwarded: proto=https;host=" + target,
                    "Forwarded: proto=https;host=\"" + target + "\"",
                    "Forwarded: proto=https;host=\"bank.example" + target + "\"",
                    "Forwarded: host=bank.example;proto=\"" + target + "\"",
                    "Forwarded: " + target);
        }
    };

    static final String ROOT = "https://bank.example/bank";

    /** A host, a path or a scheme. */
    private static final Pattern IN_ORDER =
            Pattern.compile("[A-Za-z0-9.-]+(:\\d+)?|\\[[0-9a-f:]+](:\\d+)?|(/[A-Za-z0-9~]+)+/?|/|https?");

    /** What makes another host of one that it is appended to. */
    private static final Pattern END_OF_HOST = Pattern.compile("[.-][A-Za-z0-9.-]+(:\\d+)?");

    private final String settings;
    private final String host;
    private final String told;

    Behind(String settings, String host, String told) {
        this.settings = settings;
        this.host = host;
        this.told = told;
    }

    String settings() {
        return settings;
    }

    String host() {
        return host;
    }

    /** What the proxy tells of a request that is in order. */
    String told() {
        return told;
    }

    /** Headers of a client who sends a proxy's; what the proxy writes itself comes after them. */
    abstract Stream<String> forged(String target);

    /** Headers that only a proxy could write that hands on what it is given. */
    Stream<String> malformed(String target) {
        return Stream.of();
    }

    /** Each of these, as a whole request. What a proxy may well say is not malformed. */
    List<Attempt> attempts(String target) {
        String line = target.split("[\r\n]", 2)[0];
        String last = line.substring(line.lastIndexOf(',') + 1).strip();
        boolean inOrder =
                IN_ORDER.matcher(last).matches() || END_OF_HOST.matcher(last).matches();
        return Stream.concat(forged(target), inOrder ? Stream.of() : malformed(target))
                .map(headers -> new Attempt("GET /bank/page", host + Attempt.NAVIGATION + headers + "\r\n"))
                .toList();
    }
}
