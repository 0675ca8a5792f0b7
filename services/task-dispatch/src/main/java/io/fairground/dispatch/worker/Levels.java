package io.fairground.dispatch.worker;

import io.fairground.events.dispatch.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The levels of workers, and how they came about: the history is only added to. */
public interface Levels {

    /** Her level; nobody else changes it until this transaction ends. */
    Optional<Level> lock(UUID workerId);

    void change(LevelChange change);

    /** Newest first, at most {@code limit}, all older than {@code after}. */
    List<LevelChange> history(UUID workerId, @Nullable UUID after, int limit);
}
