package io.fairground.quality.review.store;

import io.fairground.quality.oversight.Reviewer;
import io.fairground.quality.review.Review;
import io.fairground.quality.review.ReviewKind;
import io.fairground.quality.review.Reviews;
import io.fairground.quality.review.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReviewTable implements Reviews {

    /** What a reviewer decided herself she may see again, so that a repeated decision finds the first. */
    private static final String SHOWN = """
            select review.* from review left join job on job.job_id = review.job_id
            where (review.state = 'DECIDED' and review.reviewer_id = :reviewerId
                or coalesce(job.tenant <> :tenant, true)
                   and coalesce(review.worker_id <> cast(:ownId as uuid), true)
                   and not exists (select from answer
                                   where answer.task_id = review.task_id and answer.worker_id = cast(:ownId as uuid))
                   and not exists (select from judgement
                                   where judgement.assignment_id = review.subject_id
                                     and judgement.decided_by = :decidedBy)
                   and not exists (select from review earlier
                                   where earlier.kind = review.kind and earlier.subject_id = review.subject_id
                                     and earlier.state = 'DECIDED' and earlier.reviewer_id = :reviewerId))
            """;

    private static final Key BEFORE_ALL = new Key(Double.POSITIVE_INFINITY, new UUID(0, 0));

    private final Jdbi jdbi;
    private final ReviewRows rows;

    ReviewTable(Jdbi jdbi, ReviewRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    @Override
    public Optional<Review> lockLast(Subject subject) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from review where kind = :kind and subject_id = :subjectId
                        order by opened_at desc limit 1 for update""")
                .bind("kind", subject.kind().name())
                .bind("subjectId", subject.id())
                .map((row, context) -> rows.read(row))
                .findOne());
    }

    @Override
    public boolean add(Review review) {
        var subject = review.subject();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into review (review_id, kind, subject_id, job_id, task_id, worker_id, evidence,
                                                    priority, opened_at, epoch, state)
                                values (:id, :kind, :subjectId, cast(:jobId as uuid), cast(:taskId as uuid),
                                        cast(:workerId as uuid), cast(:evidence as json),
                                        :priority, :openedAt, :epoch, 'OPEN')
                                on conflict (kind, subject_id) where state <> 'DECIDED' do nothing""")
                        .bind("id", review.reviewId())
                        .bind("kind", subject.kind().name())
                        .bind("subjectId", subject.id())
                        .bind("jobId", subject.jobId())
                        .bind("taskId", subject.taskId())
                        .bind("workerId", subject.workerId())
                        .bind("evidence", rows.write(review.evidence()))
                        .bind("priority", review.priority())
                        .bind("openedAt", Timestamp.from(review.openedAt()))
                        .bind("epoch", review.epoch())
                        .execute()
                > 0);
    }

    @Override
    public Optional<Review> find(UUID reviewId, Reviewer reviewer) {
        return one("", reviewId, reviewer);
    }

    @Override
    public Optional<Review> lock(UUID reviewId, Reviewer reviewer) {
        return one(" for update of review", reviewId, reviewer);
    }

    private Optional<Review> one(String lock, UUID reviewId, Reviewer reviewer) {
        return jdbi.withHandle(handle -> as(reviewer, handle.createQuery(SHOWN + " and review.review_id = :id" + lock))
                .bind("id", reviewId)
                .map((row, context) -> rows.read(row))
                .findOne());
    }

    @Override
    public void save(Review review) {
        jdbi.useHandle(handle -> withState(review, handle.createUpdate("""
                        update review set epoch = :epoch, state = :state, reviewer_id = cast(:reviewerId as uuid),
                                          claimed_until = cast(:claimedUntil as timestamptz),
                                          decided_at = cast(:decidedAt as timestamptz),
                                          conclusion = cast(:conclusion as json)
                        where review_id = :id"""))
                .bind("id", review.reviewId())
                .bind("epoch", review.epoch())
                .execute());
    }

    private Update withState(Review review, Update update) {
        return switch (review.state()) {
            case Review.State.Open _ -> state(update, "OPEN", null, null, null, null);
            case Review.State.Claimed(UUID reviewerId, Instant until) ->
                state(update, "CLAIMED", reviewerId, Timestamp.from(until), null, null);
            case Review.State.Decided decided ->
                state(
                        update,
                        "DECIDED",
                        decided.reviewerId(),
                        null,
                        Timestamp.from(decided.at()),
                        rows.write(decided.conclusion()));
        };
    }

    private static Update state(
            Update update,
            String state,
            @Nullable UUID reviewerId,
            @Nullable Timestamp claimedUntil,
            @Nullable Timestamp decidedAt,
            @Nullable String conclusion) {
        return update.bind("state", state)
                .bind("reviewerId", reviewerId)
                .bind("claimedUntil", claimedUntil)
                .bind("decidedAt", decidedAt)
                .bind("conclusion", conclusion);
    }

    @Override
    public List<Review> claimable(ReviewKind kind, Reviewer reviewer, Instant now, Optional<Key> after, int limit) {
        var from = after.orElse(BEFORE_ALL);
        return jdbi.withHandle(handle -> as(reviewer, handle.createQuery(SHOWN + """
                         and review.kind = :kind and review.state <> 'DECIDED'
                         and (review.state = 'OPEN' or review.claimed_until <= :now or review.reviewer_id = :reviewerId)
                         and (review.priority < :priority or review.priority = :priority and review.review_id > :afterId)
                        order by review.priority desc, review.review_id limit :limit"""))
                .bind("kind", kind.name())
                .bind("now", Timestamp.from(now))
                .bind("priority", from.priority())
                .bind("afterId", from.reviewId())
                .bind("limit", limit)
                .map((row, context) -> rows.read(row))
                .list());
    }

    private static Query as(Reviewer reviewer, Query query) {
        return query.bind("reviewerId", reviewer.reviewerId())
                .bind("decidedBy", reviewer.decidedBy())
                .bind("ownId", reviewer.workerId())
                .bind("tenant", reviewer.tenant());
    }
}
