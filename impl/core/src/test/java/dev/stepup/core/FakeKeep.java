package dev.stepup.core;

import dev.stepup.core.session.Keep;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is kept for one browser; it tells how often its session got another id. */
public final class FakeKeep implements Keep {

    public final Map<String, String> texts = new TreeMap<>();
    public int renewed;

    /** What was kept when the session got its last id. */
    public Map<String, String> atRenewal = Map.of();

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    @Override
    public Optional<String> take(String name) {
        return Optional.ofNullable(texts.remove(name));
    }

    @Override
    public void put(String name, String text) {
        texts.put(name, text);
    }

    @Override
    public Map<String, String> all(String prefix) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void renew() {
        renewed++;
        atRenewal = Map.copyOf(texts);
    }
}
