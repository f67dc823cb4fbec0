package dev.stepup.it.browser;

import java.util.List;
import java.util.stream.Stream;

/** By what of a request a target comes in. */
enum Entry {
    REQUEST_URI {
        @Override
        List<Attempt> attempts(String target, Behind behind) {
            String headers = behind.host() + Attempt.NAVIGATION + behind.told();
            return Stream.of(
                            target,
                            "/bank" + target,
                            "/bank/" + target,
                            "/bank/page?next=" + target,
                            "/bank/?" + target)
                    .map(uri -> new Attempt("GET " + uri, headers))
                    .toList();
        }
    },
    HOST {
        @Override
        List<Attempt> attempts(String target, Behind behind) {
            String headers = Attempt.NAVIGATION + behind.told();
            return List.of(
                    new Attempt("GET /bank/page", "Host: " + target + "\r\n" + headers),
                    new Attempt("GET /bank/page", "Host: bank.example" + target + "\r\n" + headers),
                    new Attempt("GET http://" + target + "/bank/page", behind.host() + headers));
        }
    },
    FORWARDED {
        @Override
        List<Attempt> attempts(String target, Behind behind) {
            return behind.attempts(target);
        }
    },
    REFERER {
        @Override
        List<Attempt> attempts(String target, Behind behind) {
            return pages(target)
                    .map(page -> new Attempt(
                            "POST /bank/action",
                            behind.host() + Attempt.NAVIGATION + "Content-Length: 0\r\nReferer: " + page + "\r\n"
                                    + behind.told()))
                    .toList();
        }
    },
    HX_CURRENT_URL {
        @Override
        List<Attempt> attempts(String target, Behind behind) {
            return pages(target)
                    .map(page -> new Attempt(
                            "GET /bank/fragment",
                            behind.host() + Attempt.SCRIPT + "HX-Current-URL: " + page + "\r\n" + behind.told()))
                    .toList();
        }
    };

    /** Requests that carry the target in every place of this kind. */
    abstract List<Attempt> attempts(String target, Behind behind);

    private static Stream<String> pages(String target) {
        return Stream.of(target, "https://bank.example" + target, "https://bank.example/bank" + target);
    }
}
