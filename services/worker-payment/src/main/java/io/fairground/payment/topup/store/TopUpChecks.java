package io.fairground.payment.topup.store;

import io.fairground.payment.period.ChecklistItem;
import io.fairground.payment.period.CloseCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What top-ups have to say before a month is closed. A week belongs to the month in which it ends. */
@ApplicationScoped
class TopUpChecks {

    private static final int SHOWN = 100;

    private final Jdbi jdbi;

    TopUpChecks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Produces
    @Singleton
    CloseCheck topUpsRun() {
        return month -> {
            var open = lines(month, """
                    select distinct to_char(t.ended_at at time zone 'UTC', 'IYYY-"W"IW') as line
                    from time_entry t
                    where date_trunc('week', t.ended_at at time zone 'UTC')::date >= cast(:first as date)
                      and date_trunc('week', t.ended_at at time zone 'UTC')::date <= cast(:last as date)
                      and t.ended_at >= cast(:first as date) - interval '1 day'
                      and t.ended_at <= cast(:last as date) + interval '8 days'
                      and not exists (select from top_up_run r
                                      where r.week = date_trunc('week', t.ended_at at time zone 'UTC')::date)
                    order by line limit :limit""");
            return new ChecklistItem(
                    "TOP_UPS_RUN", open.isEmpty(), "weeks with work that were not held to the floor yet", open);
        };
    }

    /** To be known, and no obstacle: what is owed stays owed after the close. */
    @Produces
    @Singleton
    CloseCheck topUpsOwed() {
        return month -> new ChecklistItem(
                "TOP_UPS_OWED", true, "top-ups that wait for money in the fund, or for a floor", lines(month, """
                        select line from (
                            select to_char(c.week, 'IYYY-"W"IW') || ' ' || c.worker_id || ' ' || c.amount_minor || ' '
                                   || c.currency as line
                            from top_up c left join top_up_payment p using (worker_id, week, revision)
                            where p.transaction_id is null
                              and c.week between cast(:first as date) and cast(:last as date)
                            union all
                            select to_char(o.week, 'IYYY-"W"IW') || ' ' || o.worker_id || ' ' || o.why
                            from top_up_obstacle o
                            where o.week between cast(:first as date) and cast(:last as date)) all_lines
                        order by line limit :limit"""));
    }

    /** With the first and the last Monday whose week ends in the month. */
    private List<String> lines(YearMonth month, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("first", month.atDay(1).minusDays(6))
                .bind("last", month.atEndOfMonth().minusDays(6))
                .bind("limit", SHOWN)
                .mapTo(String.class)
                .list());
    }
}
