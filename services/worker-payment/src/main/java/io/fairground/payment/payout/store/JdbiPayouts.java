package io.fairground.payment.payout.store;

import io.fairground.kernel.Ids;
import io.fairground.payment.payout.Payout;
import io.fairground.payment.payout.PayoutState;
import io.fairground.payment.payout.Payouts;
import io.fairground.payment.rail.RailKind;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Payouts in PostgreSQL: a row for what is known now, and one for each step. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiPayouts implements Payouts {

    private static final List<String> STATE_COLUMNS = List.of(
            "state",
            "proposer",
            "approver",
            "withdrawn_by",
            "sent_at",
            "heard",
            "reason",
            "opinion_by",
            "opinion_outcome",
            "opinion_note",
            "second_by",
            "second_note",
            "cause_source",
            "cause_reference");

    private final Jdbi jdbi;
    private final Ids ids;
    private final Clock clock;

    JdbiPayouts(Jdbi jdbi, Ids ids, Clock clock) {
        this.jdbi = jdbi;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean add(Payout payout) {
        return jdbi.withHandle(handle -> {
            var first = handle.createUpdate("""
                                    insert into payout (payout_id, worker_id, subject, account_id, rail, amount_minor,
                                                        currency, requested_at, version, state, proposer, approver)
                                    values (:payout, :worker, :subject, :account, :rail, :minor, :currency, :requested,
                                            :version, :state, :proposer, :approver)
                                    on conflict (payout_id) do nothing""")
                            .bind("payout", payout.payoutId())
                            .bind("worker", payout.workerId())
                            .bind("subject", payout.subject())
                            .bind("account", payout.accountId())
                            .bind("rail", payout.rail().name())
                            .bind("minor", payout.amount().amountMinor())
                            .bind("currency", payout.amount().currency())
                            .bind("requested", Timestamp.from(payout.requestedAt()))
                            .bind("version", payout.version())
                            .bind("state", payout.state().name().name())
                            .bind("proposer", column(payout, "proposer"))
                            .bind("approver", column(payout, "approver"))
                            .execute()
                    == 1;
            if (first) {
                addStep(handle, payout, payout.subject(), "requested");
            }
            return first;
        });
    }

    private static @Nullable Object column(Payout payout, String name) {
        return PayoutRows.columns(payout.state()).get(name);
    }

    @Override
    public Optional<Payout> find(UUID payoutId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from payout where payout_id = :payout")
                .bind("payout", payoutId)
                .map((row, context) -> PayoutRows.payout(row))
                .findOne());
    }

    @Override
    public Optional<Payout> lock(UUID payoutId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from payout where payout_id = :payout for no key update")
                        .bind("payout", payoutId)
                        .map((row, context) -> PayoutRows.payout(row))
                        .findOne());
    }

    @Override
    public Optional<Payout> lockNextApproved(RailKind rail) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from payout where state = 'APPROVED' and rail = :rail
                        order by requested_at, payout_id limit 1 for no key update skip locked""")
                .bind("rail", rail.name())
                .map((row, context) -> PayoutRows.payout(row))
                .findOne());
    }

    @Override
    public void replace(Payout payout, String by, String why) {
        jdbi.useHandle(handle -> {
            var assignments = STATE_COLUMNS.stream()
                    .map(column -> column + " = :" + column)
                    .collect(Collectors.joining(", "));
            var columns = PayoutRows.columns(payout.state());
            var update = handle.createUpdate("update payout set version = :version, " + assignments
                            + " where payout_id = :payout and version = :version - 1")
                    .bind("payout", payout.payoutId())
                    .bind("version", payout.version());
            STATE_COLUMNS.forEach(column -> update.bind(column, columns.get(column)));
            if (update.execute() != 1) {
                throw new IllegalStateException("payout " + payout.payoutId() + " was changed without its lock");
            }
            addStep(handle, payout, by, why);
        });
    }

    private void addStep(Handle handle, Payout payout, String by, String why) {
        handle.createUpdate("""
                        insert into payout_step (payout_id, version, state, done_by, why, done_at)
                        values (:payout, :version, :state, :by, :why, :now)""")
                .bind("payout", payout.payoutId())
                .bind("version", payout.version())
                .bind("state", payout.state().name().name())
                .bind("by", by)
                .bind("why", why)
                .bind("now", Timestamp.from(clock.instant()))
                .execute();
    }

    /** Of several that say the same, the first. */
    @Override
    public void addFinding(@Nullable UUID payoutId, String detail) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into payout_finding (finding_id, payout_id, detail, found_at)
                        values (:finding, :payout, :detail, :now) on conflict (payout_id, detail) do nothing""")
                .bind("finding", ids.next())
                .bind("payout", payoutId)
                .bind("detail", detail)
                .bind("now", Timestamp.from(clock.instant()))
                .execute());
    }

    @Override
    public List<Payout> inStates(RailKind rail, List<PayoutState.Name> states, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from payout where rail = :rail and state = any(:states)
                        order by requested_at, payout_id limit :limit""")
                .bind("rail", rail.name())
                .bind("states", Column.of("text", states, PayoutState.Name::name))
                .bind("limit", limit)
                .map((row, context) -> PayoutRows.payout(row))
                .list());
    }
}
