package io.fairground.payment.payout.store;

import io.fairground.payment.payout.PayoutList;
import io.fairground.payment.payout.PayoutState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads payouts for people. */
@ApplicationScoped
@Transactional
class JdbiPayoutList implements PayoutList {

    private static final String ROWS = "select p.*, a.mask from payout p join payout_account a using (account_id) ";
    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi jdbi;

    JdbiPayoutList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Row> find(UUID payoutId) {
        return jdbi.withHandle(handle -> handle.createQuery(ROWS + "where p.payout_id = :payout")
                .bind("payout", payoutId)
                .map((row, context) -> new Row(PayoutRows.payout(row), row.getString("mask")))
                .findOne());
    }

    @Override
    public List<Row> all(PayoutState.@Nullable Name state, @Nullable UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ROWS + """
                        where p.payout_id > :after and (:state::text is null or p.state = :state)
                        order by p.payout_id limit :limit""")
                .bind("after", after == null ? FIRST : after)
                .bind("state", state == null ? null : state.name())
                .bind("limit", limit)
                .map((row, context) -> new Row(PayoutRows.payout(row), row.getString("mask")))
                .list());
    }

    @Override
    public List<Row> ofWorker(UUID workerId, @Nullable UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ROWS + """
                        where p.worker_id = :worker and p.payout_id > :after order by p.payout_id limit :limit""")
                .bind("worker", workerId)
                .bind("after", after == null ? FIRST : after)
                .bind("limit", limit)
                .map((row, context) -> new Row(PayoutRows.payout(row), row.getString("mask")))
                .list());
    }

    @Override
    public List<Done> history(UUID payoutId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from payout_step where payout_id = :payout order by version")
                .bind("payout", payoutId)
                .map((row, context) -> new Done(
                        row.getInt("version"),
                        row.getString("state"),
                        row.getString("done_by"),
                        row.getString("why"),
                        PayoutRows.instant(row, "done_at")))
                .list());
    }

    @Override
    public List<Finding> openFindings(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from payout_finding where closed_by is null
                        order by found_at, finding_id limit :limit""")
                .bind("limit", limit)
                .map((row, context) -> finding(row))
                .list());
    }

    @Override
    public Optional<Finding> finding(UUID findingId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from payout_finding where finding_id = :finding")
                .bind("finding", findingId)
                .map((row, context) -> finding(row))
                .findOne());
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getObject("finding_id", UUID.class),
                row.getObject("payout_id", UUID.class),
                row.getString("detail"),
                PayoutRows.instant(row, "found_at"),
                row.getString("closed_by"),
                row.getString("note"));
    }

    @Override
    public boolean hadPart(UUID payoutId, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from payout
                                       where payout_id = :payout and :subject in (proposer, approver))""")
                .bind("payout", payoutId)
                .bind("subject", subject)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean closeFinding(UUID findingId, String by, String note) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update payout_finding set closed_by = :by, note = :note
                        where finding_id = :finding and closed_by is null""")
                        .bind("finding", findingId)
                        .bind("by", by)
                        .bind("note", note)
                        .execute()
                == 1);
    }
}
