package io.fairground.quality.appeal;

import io.fairground.quality.oversight.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All appeals there were. Whoever looks for one as a reviewer does not find her own, nor one about a task she has answered,
 * nor one of a vendor she acts for.
 */
public interface Appeals {

    /** @return whether it was added; not if its id is taken, or its decision was appealed before */
    boolean add(Appeal appeal);

    Optional<Appeal> find(UUID appealId);

    Optional<Appeal> lock(UUID appealId);

    void save(Appeal appeal);

    /** Newest first, from the one after {@code before} on. */
    List<Appeal> ofWorker(UUID workerId, Optional<UUID> before, int limit);

    Optional<AppealedCase> find(UUID appealId, Reviewer reviewer);

    /** Those she could answer, the most urgent first, from the one after {@code after} on. */
    List<AppealedCase> answerable(Reviewer reviewer, Instant now, Optional<Key> after, int limit);

    /** Appeals that nobody answered in time. */
    List<UUID> overdue(Instant now, int limit);

    /** The appeal, unless another replica has it in hand. */
    Optional<Appeal> tryLock(UUID appealId);

    /** Where a page ends. */
    record Key(Instant answerBy, UUID appealId) {}
}
