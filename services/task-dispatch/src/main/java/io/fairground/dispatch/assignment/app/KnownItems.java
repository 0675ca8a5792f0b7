package io.fairground.dispatch.assignment.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.TaskItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Keeps items in memory that are handed out: each of them goes to several workers, and never changes. */
@ApplicationScoped
class KnownItems {

    private static final long CHARACTERS_KEPT_MAX = 64L << 20;

    private final Assignments assignments;
    private final Cache<UUID, TaskItem> items = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_KEPT_MAX)
            .<UUID, TaskItem>weigher(
                    (_, item) -> item.key().length() + item.payload().length())
            .build();

    KnownItems(Assignments assignments) {
        this.assignments = assignments;
    }

    TaskItem find(UUID itemId) {
        return Objects.requireNonNull(
                items.get(itemId, id -> assignments.item(id).orElseThrow()));
    }
}
