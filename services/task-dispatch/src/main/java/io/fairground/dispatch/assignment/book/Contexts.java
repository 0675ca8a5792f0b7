package io.fairground.dispatch.assignment.book;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is in which conversation or document of a job. Whoever is in one stays with it, and others begin elsewhere, until there is
 * no elsewhere. That is a courtesy among workers, and no promise: it holds within a replica, and for a while.
 */
final class Contexts {

    private static final long NONE = 0;
    private static final int CONTEXTS_MAX = 20_000;

    /** Who has not come back for so long has left. */
    private static final Duration STAY = Duration.ofMinutes(10);

    private final Map<Long, Stay> stays = new RecentMap<>(CONTEXTS_MAX);
    private final Set<UUID> anywhere = new HashSet<>();

    private record Stay(UUID worker, Instant until) {}

    boolean isOpenTo(UUID worker, long context, Instant now) {
        if (context == NONE || anywhere.contains(worker)) {
            return true;
        }
        var stay = stays.get(context);
        return stay == null || stay.worker.equals(worker) || !now.isBefore(stay.until);
    }

    /** There was no elsewhere for her: she may join somebody, once. */
    void letAnywhere(UUID worker) {
        anywhere.add(worker);
    }

    void enter(UUID worker, long context, Instant now) {
        anywhere.remove(worker);
        if (context != NONE && isOpenTo(worker, context, now)) {
            stays.put(context, new Stay(worker, now.plus(STAY)));
        }
    }
}
