package dev.stepup.core.config;

import dev.stepup.core.config.ForwardedConfig.Headers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the settings that are addresses. */
final class AddressReader {

    private final Values values;
    private final Faults faults;
    private final boolean allowPlainHttp;

    AddressReader(Values values, Faults faults, boolean allowPlainHttp) {
        this.values = values;
        this.faults = faults;
        this.allowPlainHttp = allowPlainHttp;
    }

    Optional<URI> publicUrl() {
        Optional<String> text = values.text(Setting.PUBLIC_URL);
        Optional<URI> url = text.flatMap(Urls::base).filter(uri -> Urls.isContextPath(uri.getRawPath()));
        if (text.isPresent() && url.isEmpty()) {
            faults.add(ConfigMessages.badPublicUrl(text.get()));
        }
        if (!allowPlainHttp && url.filter(Urls::isPlainHttpBeyondLoopback).isPresent()) {
            faults.add(ConfigMessages.plainHttp(Setting.PUBLIC_URL.key(), text.orElse("")));
        }
        return url;
    }

    String fallback() {
        String fallback = values.text(Setting.RETURN_TO_FALLBACK).orElseThrow();
        if (!Urls.isBelowContextRoot(fallback)) {
            faults.add(ConfigMessages.badFallback(fallback));
            return Setting.RETURN_TO_FALLBACK.standard();
        }
        return fallback;
    }

    /** The origins in the spelling in which browsers send them. */
    List<String> allowedOrigins() {
        List<String> origins = new ArrayList<>();
        for (String text : values.list(Setting.CORS_ALLOWED_ORIGINS)) {
            Urls.origin(text).ifPresentOrElse(origins::add, () -> faults.add(ConfigMessages.badOrigin(text)));
        }
        return origins;
    }

    ForwardedConfig forwarded() {
        List<AddressRange> proxies = new ArrayList<>();
        List<String> texts = values.list(Setting.FORWARDED_PROXIES);
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
        boolean named = values.text(Setting.FORWARDED_HEADERS).isPresent();
        Optional<Headers> headers = values.choice(Setting.FORWARDED_HEADERS.key(), Headers.class);
        if (!texts.isEmpty() && !named) {
            faults.add(ConfigMessages.noForwardedHeaders());
        }
        return headers.isEmpty() || proxies.isEmpty()
                ? ForwardedConfig.NONE
                : new ForwardedConfig(proxies, headers.get(), allowPlainHttp);
    }
}
