package io.fairground.dataset.items;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The first errors of an import, and the number of all. A million bad lines take no more room than a hundred. */
public final class RowErrors {

    /** As many as a person reads before she mends the file. */
    public static final int KEPT_MAX = 100;

    private final List<RowError> kept = new ArrayList<>();
    private long count;

    public void add(RowError error) {
        count++;
        if (kept.size() < KEPT_MAX) {
            kept.add(error);
        }
    }

    /** Errors that were counted but not looked at. */
    public void addUnseen(long unseen) {
        count += unseen;
    }

    /** Both, in the order of their lines. */
    public static RowErrors merged(RowErrors one, RowErrors other) {
        var merged = new RowErrors();
        Stream.concat(one.kept.stream(), other.kept.stream())
                .sorted(Comparator.comparingLong(RowError::line))
                .limit(KEPT_MAX)
                .forEach(merged.kept::add);
        merged.count = one.count + other.count;
        return merged;
    }

    public long count() {
        return count;
    }

    /** At most {@value #KEPT_MAX}. */
    public List<RowError> first() {
        return List.copyOf(kept);
    }
}
