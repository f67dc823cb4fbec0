package dev.stepup.oidc;

import java.util.HashSet;
import java.util.Set;

/**
 * What was used lately, on this node. Two generations, of which the older one is dropped as a whole: nothing is forgotten
 * before its time, at most twice that time is remembered, and the size is bounded.
 */
final class Replays {

    /** What was found. */
    enum Use {
        FIRST,
        REPEATED,
        /** There is no room to remember it, so it must not count. */
        FULL
    }

    private final long lifetimeMillis;
    private final int most;
    private Set<String> older = new HashSet<>();
    private Set<String> newer = new HashSet<>();
    private long since = Long.MIN_VALUE;

    Replays(long lifetimeMillis, int most) {
        this.lifetimeMillis = lifetimeMillis;
        this.most = most;
    }

    synchronized Use use(String id, long now) {
        age(now);
        if (newer.contains(id) || older.contains(id)) {
            return Use.REPEATED;
        }
        if (newer.size() + older.size() >= most) {
            return Use.FULL;
        }
        newer.add(id);
        return Use.FIRST;
    }

    private void age(long now) {
        if (since == Long.MIN_VALUE) {
            since = now;
        }
        if (now - since >= lifetimeMillis) {
            older = now - since >= 2 * lifetimeMillis ? new HashSet<>() : newer;
            newer = new HashSet<>();
            since = now;
        }
    }
}
