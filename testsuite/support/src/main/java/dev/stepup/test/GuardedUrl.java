package dev.stepup.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Asks an application over HTTP, and reads from the answer whether a guard of the library has given it. */
final class GuardedUrl {

    /** Every denial of the library says that it has read these, whatever it looks like: page, problem or redirect. */
    private static final List<String> READ_BY_GUARDS = List.of("x-session-token", "sec-fetch-mode", "faces-request");

    private final HttpClient client;

    GuardedUrl(HttpClient client) {
        if (client.followRedirects() != Redirect.NEVER) {
            throw new IllegalArgumentException(TestMessages.clientFollows());
        }
        this.client = client;
    }

    void denies(HttpRequest request) {
        HttpResponse<Void> response = send(request);
        int status = response.statusCode();
        String asked = request.method() + " " + request.uri();
        if (status / 100 == 2) {
            throw GuardedCall.failure(TestMessages.openUrl(asked, status), null);
        }
        boolean denied = status == 401 || status == 403 || (status == 303 && leadsAway(response));
        if (!denied) {
            throw GuardedCall.failure(TestMessages.noDenial(asked, status), null);
        }
        if (!isByGuard(response)) {
            throw GuardedCall.failure(TestMessages.foreignDenial(asked, status), null);
        }
    }

    void admits(HttpRequest request) {
        int status = send(request).statusCode();
        if (status / 100 != 2) {
            throw GuardedCall.failure(TestMessages.shutUrl(request.method() + " " + request.uri(), status), null);
        }
    }

    private static boolean leadsAway(HttpResponse<?> response) {
        URI from = response.uri();
        return response.headers()
                .firstValue("Location")
                .map(from::resolve)
                .filter(to -> !Objects.equals(to.getAuthority(), from.getAuthority())
                        || !trimmed(to.getRawPath()).equals(trimmed(from.getRawPath())))
                .isPresent();
    }

    private static String trimmed(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static boolean isByGuard(HttpResponse<?> response) {
        String vary = String.join(",", response.headers().allValues("Vary")).toLowerCase(Locale.ROOT);
        return READ_BY_GUARDS.stream().allMatch(vary::contains);
    }

    private HttpResponse<Void> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw GuardedCall.failure(TestMessages.noAnswer(request.method() + " " + request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GuardedCall.failure(TestMessages.noAnswer(request.method() + " " + request.uri()), e);
        }
    }
}
