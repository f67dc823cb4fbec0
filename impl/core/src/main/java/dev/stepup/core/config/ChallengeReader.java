package dev.stepup.core.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code stepup.challenge.*}. */
final class ChallengeReader {

    /** The name of a JWS algorithm whose key a client can prove to have without sharing it (RFC 9449, section 11.6). */
    private static final Pattern ALGORITHM = Pattern.compile("(?!none$|HS)[A-Za-z0-9-]+");

    private final Values values;
    private final Faults faults;

    ChallengeReader(Values values, Faults faults) {
        this.values = values;
        this.faults = faults;
    }

    ChallengeConfig read(boolean allowPlainHttp) {
        return new ChallengeConfig(
                values.flag(Setting.CHALLENGE_ACR_VALUES), realm(), resourceMetadata(allowPlainHttp), algorithms());
    }

    private Optional<String> realm() {
        Optional<String> realm = values.text(Setting.CHALLENGE_REALM);
        realm.filter(text -> !QuotedText.isText(text)).ifPresent(text -> faults.add(ConfigMessages.badRealm(text)));
        return realm;
    }

    private Optional<URI> resourceMetadata(boolean allowPlainHttp) {
        Optional<String> text = values.text(Setting.CHALLENGE_RESOURCE_METADATA);
        Optional<URI> url = text.filter(QuotedText::isWord).flatMap(Urls::http);
        if (text.isPresent() && url.isEmpty()) {
            faults.add(ConfigMessages.badResourceMetadata(text.get()));
        }
        if (!allowPlainHttp && url.filter(Urls::isPlainHttpBeyondLoopback).isPresent()) {
            faults.add(ConfigMessages.plainHttp(Setting.CHALLENGE_RESOURCE_METADATA.key(), text.orElse("")));
        }
        return url;
    }

    private List<String> algorithms() {
        List<String> names = values.list(Setting.CHALLENGE_DPOP_ALGS);
        names.stream()
                .filter(name -> !ALGORITHM.matcher(name).matches())
                .forEach(name -> faults.add(ConfigMessages.badDpopAlgorithm(name)));
        return names;
    }
}
