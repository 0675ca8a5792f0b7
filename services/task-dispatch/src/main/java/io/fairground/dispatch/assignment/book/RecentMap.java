package io.fairground.dispatch.assignment.book;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forgets what was not asked for in a long time. */
final class RecentMap<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    RecentMap(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
