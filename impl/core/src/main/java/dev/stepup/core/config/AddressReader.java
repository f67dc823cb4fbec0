package dev.stepup.core.config;

import dev.stepup.core.config.ForwardedConfig.Headers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the settings that are addresses. */
final class AddressReader {

    private static final String PUBLIC_URL = "stepup.public-url";

    private final Values values;
    private final Faults faults;
    private final boolean allowPlainHttp;

    AddressReader(Values values, Faults faults) {
        this.values = values;
        this.faults = faults;
        this.allowPlainHttp = values.flag("stepup.allow-plain-http");
    }

    Optional<URI> publicUrl() {
        Optional<String> text = values.text(PUBLIC_URL);
        Optional<URI> url = text.flatMap(Urls::base).filter(uri -> Urls.isContextPath(uri.getRawPath()));
        if (text.isPresent() && url.isEmpty()) {
            faults.add(ConfigMessages.badPublicUrl(text.get()));
        }
        if (!allowPlainHttp && url.filter(Urls::isPlainHttpBeyondLoopback).isPresent()) {
            faults.add(ConfigMessages.plainHttp(PUBLIC_URL, text.orElse("")));
        }
        return url;
    }

    String fallback() {
        String fallback = values.text("stepup.return-to.fallback").orElse("/");
        if (!Urls.isBelowContextRoot(fallback)) {
            faults.add(ConfigMessages.badFallback(fallback));
            return "/";
        }
        return fallback;
    }

    /** The origins in the spelling in which browsers send them. */
    List<String> allowedOrigins() {
        List<String> origins = new ArrayList<>();
        for (String text : values.list("stepup.cors.allowed-origins")) {
            Urls.origin(text).ifPresentOrElse(origins::add, () -> faults.add(ConfigMessages.badOrigin(text)));
        }
        return origins;
    }

    ForwardedConfig forwarded() {
        List<AddressRange> proxies = new ArrayList<>();
        List<String> texts = values.list("stepup.forwarded.proxies");
        for (String text : texts) {
            Optional<AddressRange> range = AddressRange.parse(text);
            if (range.isEmpty()) {
                faults.add(ConfigMessages.badProxy(text));
            } else if (range.get().isTooWide()) {
                faults.add(ConfigMessages.tooManyProxies(text));
            } else {
                proxies.add(range.get());
            }
        }
        boolean named = values.text("stepup.forwarded.headers").isPresent();
        Optional<Headers> headers = values.choice("stepup.forwarded.headers", Headers.class);
        if (!texts.isEmpty() && !named) {
            faults.add(ConfigMessages.noForwardedHeaders());
        }
        return headers.isEmpty() || proxies.isEmpty()
                ? ForwardedConfig.NONE
                : new ForwardedConfig(proxies, headers.get(), allowPlainHttp);
    }
}
