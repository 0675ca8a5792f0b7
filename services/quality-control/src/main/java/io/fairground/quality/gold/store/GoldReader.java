package io.fairground.quality.gold.store;

import io.fairground.quality.gold.GoldOrigin;
import io.fairground.quality.gold.GoldReports;
import io.fairground.quality.gold.GoldReviews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads about gold, for its vendor and for the schedule. */
@ApplicationScoped
class GoldReader implements GoldReports, GoldReviews {

    private static final int JOBS_AT_A_TIME = 100;

    private final Jdbi jdbi;

    GoldReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Count> counts(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select origin, retired_for, count(*) as items from gold_item where job_id = :jobId
                        group by origin, retired_for order by origin desc, retired_for nulls first""")
                .bind("jobId", jobId)
                .map((row, context) -> new Count(
                        GoldOrigin.valueOf(row.getString("origin")), GoldRows.reason(row), row.getInt("items")))
                .list());
    }

    @Override
    public List<Uploaded> uploaded(UUID jobId, Optional<String> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with page as (
                            select * from gold_item
                            where job_id = :jobId and origin = 'UPLOADED' and item_key > :after
                            order by item_key limit :limit)
                        select page.item_key, page.retired_for, count(answer.assignment_id) as showings,
                               count(*) filter (where answer.choice = page.choice) as right_answers
                        from page
                        left join gold_showing using (job_id, item_key)
                        left join answer on answer.assignment_id = gold_showing.assignment_id
                        group by page.item_key, page.retired_for
                        order by page.item_key""")
                .bind("jobId", jobId)
                .bind("after", after.orElse(""))
                .bind("limit", limit)
                .map((row, context) -> new Uploaded(
                        row.getString("item_key"),
                        GoldRows.reason(row),
                        row.getInt("showings"),
                        row.getInt("right_answers")))
                .list());
    }

    @Override
    public List<UUID> due() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct job_id from gold_item
                        where showings > reviewed_showings limit :limit""")
                .bind("limit", JOBS_AT_A_TIME)
                .mapTo(UUID.class)
                .list());
    }
}
