package io.fairground.payment.funding.store;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.funding.Budget;
import io.fairground.payment.funding.FundingDecision;
import io.fairground.payment.funding.Job;
import io.fairground.payment.funding.JobOffer;
import io.fairground.payment.funding.Jobs;
import io.fairground.payment.funding.Refusal;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Jobs, their offers and their budgets in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiJobs implements Jobs {

    private final Jdbi jdbi;
    private final BudgetRows budgets;

    JdbiJobs(Jdbi jdbi, BudgetRows budgets) {
        this.jdbi = jdbi;
        this.budgets = budgets;
    }

    @Override
    public boolean add(Job job, FundingDecision decision, Instant decidedAt) {
        return jdbi.withHandle(handle -> {
            if (insertJob(handle, job, stateAfter(decision), decidedAt) == 0) {
                return false;
            }
            insertOffers(handle, job);
            switch (decision) {
                case FundingDecision.Funded(List<Money> reserved) -> insertReserved(handle, job.jobId(), reserved);
                case FundingDecision.Refused(List<Refusal> refusals) -> insertRefusals(handle, job.jobId(), refusals);
            }
            return true;
        });
    }

    private static Budget.State stateAfter(FundingDecision decision) {
        return switch (decision) {
            case FundingDecision.Funded _ -> Budget.State.RESERVED;
            case FundingDecision.Refused _ -> Budget.State.REFUSED;
        };
    }

    private static int insertJob(Handle handle, Job job, Budget.State state, Instant decidedAt) {
        return handle.createUpdate("""
                        insert into job (job_id, tenant, state, task_count, max_overlap, expected_seconds,
                                         submitted_at, decided_at)
                        values (:jobId, :tenant, :state, :taskCount, :maxOverlap, :expectedSeconds, :submitted, :decided)
                        on conflict (job_id) do nothing""")
                .bind("jobId", job.jobId())
                .bind("tenant", job.tenant())
                .bind("state", state.name())
                .bind("taskCount", job.taskCount())
                .bind("maxOverlap", job.maxOverlap())
                .bind("expectedSeconds", job.expectedSeconds())
                .bind("submitted", Timestamp.from(job.submittedAt()))
                .bind("decided", Timestamp.from(decidedAt))
                .execute();
    }

    private static void insertOffers(Handle handle, Job job) {
        handle.createUpdate("""
                        insert into job_offer (job_id, position, region, level, price_minor, currency)
                        select :jobId, position, region, level, price, currency
                        from unnest(:regions, :levels, :prices, :currencies)
                            with ordinality as new (region, level, price, currency, position)""")
                .bind("jobId", job.jobId())
                .bind(
                        "regions",
                        Column.of("text", job.offers(), offer -> offer.region().code()))
                .bind("levels", Column.of("text", job.offers(), JobOffer::level))
                .bind(
                        "prices",
                        Column.of("int8", job.offers(), offer -> offer.price().amountMinor()))
                .bind(
                        "currencies",
                        Column.of("text", job.offers(), offer -> offer.price().currency()))
                .execute();
    }

    private static void insertReserved(Handle handle, UUID jobId, List<Money> reserved) {
        handle.createUpdate("""
                        insert into job_reservation (job_id, currency, reserved_minor)
                        select :jobId, currency, minor from unnest(:currencies, :amounts) as new (currency, minor)""")
                .bind("jobId", jobId)
                .bind("currencies", Column.of("text", reserved, Money::currency))
                .bind("amounts", Column.of("int8", reserved, Money::amountMinor))
                .execute();
    }

    private static void insertRefusals(Handle handle, UUID jobId, List<Refusal> refusals) {
        handle.createUpdate("""
                        insert into funding_refusal
                            (job_id, position, code, detail, region, smallest_minor, currency)
                        select :jobId, position, code, detail, region, minor, currency
                        from unnest(:codes, :details, :regions, :amounts, :currencies)
                            with ordinality as new (code, detail, region, minor, currency, position)""")
                .bind("jobId", jobId)
                .bind(
                        "codes",
                        Column.of("text", refusals, refusal -> refusal.code().name()))
                .bind("details", Column.of("text", refusals, Refusal::detail))
                .bind("regions", Column.of("text", refusals, refusal -> regionOf(refusal)))
                .bind("amounts", Column.of("int8", refusals, refusal -> minorOf(refusal)))
                .bind("currencies", Column.of("text", refusals, refusal -> currencyOf(refusal)))
                .execute();
    }

    @Override
    public boolean markCollected(UUID jobId, int answerCount) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("update job set collected_answer_count = :count where job_id = :jobId")
                                .bind("count", answerCount)
                                .bind("jobId", jobId)
                                .execute()
                        == 1);
    }

    @Override
    public Map<UUID, List<JobOffer>> offers(Collection<UUID> jobIds) {
        return jdbi.withHandle(handle -> {
            var offers = new LinkedHashMap<UUID, List<JobOffer>>();
            handle.createQuery("""
                            select o.* from job_offer o join job j using (job_id)
                            where o.job_id = any(:ids) and j.state <> 'REFUSED' order by o.job_id, o.position""")
                    .bind("ids", Column.of("uuid", jobIds, id -> id))
                    .map((row, context) -> Map.entry(
                            row.getObject("job_id", UUID.class),
                            new JobOffer(
                                    Region.of(row.getString("region")),
                                    row.getString("level"),
                                    new Money(row.getLong("price_minor"), row.getString("currency")))))
                    .forEach(offer -> offers.computeIfAbsent(offer.getKey(), id -> new ArrayList<>())
                            .add(offer.getValue()));
            return offers;
        });
    }

    @Override
    public boolean markDry(UUID jobId, Instant at) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("update job set ran_dry_at = :at where job_id = :jobId and ran_dry_at is null")
                                .bind("at", Timestamp.from(at))
                                .bind("jobId", jobId)
                                .execute()
                        == 1);
    }

    @Override
    public void catchUpLater(UUID jobId) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update job set catch_up = true where job_id = :jobId and not catch_up")
                        .bind("jobId", jobId)
                        .execute());
    }

    @Override
    public Budget.State lockedState(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("select state from job where job_id = :jobId for update")
                .bind("jobId", jobId)
                .mapTo(Budget.State.class)
                .one());
    }

    @Override
    public void addReserved(UUID jobId, Money amount) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("update job set ran_dry_at = null, catch_up = true where job_id = :jobId")
                    .bind("jobId", jobId)
                    .execute();
            handle.createUpdate("""
                            update job_reservation set reserved_minor = reserved_minor + :minor
                            where job_id = :jobId and currency = :currency""")
                    .bind("minor", amount.amountMinor())
                    .bind("jobId", jobId)
                    .bind("currency", amount.currency())
                    .execute();
        });
    }

    @Override
    public Optional<String> tenantOf(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("select tenant from job where job_id = :jobId")
                .bind("jobId", jobId)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public Optional<Budget> budget(UUID jobId) {
        return jdbi.withHandle(handle -> budgets.find(handle, jobId));
    }

    private static @Nullable String regionOf(Refusal refusal) {
        var region = refusal.region();
        return region == null ? null : region.code();
    }

    private static @Nullable Long minorOf(Refusal refusal) {
        var smallest = refusal.smallest();
        return smallest == null ? null : smallest.amountMinor();
    }

    private static @Nullable String currencyOf(Refusal refusal) {
        var smallest = refusal.smallest();
        return smallest == null ? null : smallest.currency();
    }
}
