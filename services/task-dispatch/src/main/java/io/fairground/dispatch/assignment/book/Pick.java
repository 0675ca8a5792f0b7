package io.fairground.dispatch.assignment.book;

import io.fairground.dispatch.assignment.Seat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comes of looking for a task in the book. */
public sealed interface Pick {

    /** @param ahead a page that will be needed soon; null: none */
    record Seated(UUID jobId, Seat seat, @Nullable PageId ahead) implements Pick {}

    /** The book does not say: read this first, then look again. */
    record Unread(Question question) implements Pick {}

    /** There is none for her. */
    record Nothing() implements Pick {}

    /** She holds as many as she may. */
    record HandsFull() implements Pick {}

    /** What only the database knows. */
    sealed interface Question {

        /** The tasks of a page. */
        record OfPage(PageId page) implements Question {}

        /** Where, behind a position or else from the start, the job has a task for her. */
        record Whereabouts(UUID jobId, UUID workerId, Set<UUID> apartFrom, long after) implements Question {}

        /** Which of her leases have ended elsewhere. */
        record OfHands(UUID workerId) implements Question {}

        /** Which jobs are open. */
        record OpenJobs() implements Question {}
    }
}
