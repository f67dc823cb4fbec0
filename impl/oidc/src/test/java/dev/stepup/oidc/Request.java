package dev.stepup.oidc;

import dev.stepup.spi.RequestView;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request as a provider sees it. */
record Request(
        List<String> namesAndValues,
        String method,
        @Nullable URI target,
        List<X509Certificate> clientCertificates) implements RequestView {

    static final URI URL = URI.create("https://bank.example.org/app/orders?page=2");

    static Request bearer(String token) {
        return of("Authorization", "Bearer " + token);
    }

    static Request of(String... namesAndValues) {
        return new Request(List.of(namesAndValues), "POST", URL, List.of());
    }

    Request to(String method, @Nullable String url) {
        return new Request(namesAndValues, method, url == null ? null : URI.create(url), clientCertificates);
    }

    Request by(X509Certificate... chain) {
        return new Request(namesAndValues, method, target, List.of(chain));
    }

    @Override
    public List<String> headers(String name) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            if (namesAndValues.get(i).equalsIgnoreCase(name)) {
                found.add(namesAndValues.get(i + 1));
            }
        }
        return found;
    }

    @Override
    public Optional<URI> url() {
        return Optional.ofNullable(target);
    }
}
