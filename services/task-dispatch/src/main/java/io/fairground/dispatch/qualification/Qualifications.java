package io.fairground.dispatch.qualification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All qualifications that were ever granted or taken away; only added to. */
public interface Qualifications {

    /** @return false when nobody is registered under that id, or there is an entry of that id */
    boolean add(QualificationEntry entry);

    Optional<QualificationEntry> find(UUID entryId);

    boolean isWorker(UUID workerId);

    /** The last entry of each name; those taken away, too. */
    List<QualificationEntry> latest(UUID workerId);

    Optional<QualificationEntry> latest(UUID workerId, String name);

    boolean wasGrantedBy(UUID jobId, UUID workerId);

    /** Newest first, at most {@code limit}, all older than {@code after}. */
    List<QualificationEntry> history(UUID workerId, @Nullable UUID after, int limit);
}
