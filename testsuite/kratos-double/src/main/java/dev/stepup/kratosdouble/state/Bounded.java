package dev.stepup.kratosdouble.state;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets its oldest entries, so that a long-running double does not fill the memory. */
public final class Bounded<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;
    private static final int LIMIT = 20_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > LIMIT;
    }
}
