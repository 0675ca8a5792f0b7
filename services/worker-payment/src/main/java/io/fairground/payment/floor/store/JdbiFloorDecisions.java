package io.fairground.payment.floor.store;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.floor.Badge;
import io.fairground.payment.floor.Evidence;
import io.fairground.payment.floor.FloorDecisions;
import io.fairground.payment.floor.FloorPolicy;
import io.fairground.payment.floor.LivingWage;
import io.fairground.payment.floor.WageRow;
import io.fairground.payment.floor.WageUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What people decided about floors, in PostgreSQL. A region's own row comes before its country's. */
@ApplicationScoped
@Transactional
class JdbiFloorDecisions implements FloorDecisions {

    private static final String POLICIES = """
            select p.*, s.signed_by from floor_policy p left join floor_policy_signature s on s.policy_id = p.id""";

    private final Jdbi jdbi;

    JdbiFloorDecisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<FloorPolicy> policyAt(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(POLICIES + """

                        where p.valid_from <= :day and s.policy_id is not null
                        order by p.valid_from desc, s.signed_at desc limit 1""")
                .bind("day", day)
                .map((row, context) -> policy(row))
                .findOne());
    }

    @Override
    public Optional<FloorPolicy> policy(UUID policyId) {
        return jdbi.withHandle(handle -> handle.createQuery(POLICIES + " where p.id = :id")
                .bind("id", policyId)
                .map((row, context) -> policy(row))
                .findOne());
    }

    @Override
    public List<FloorPolicy> policies(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(POLICIES + " order by p.proposed_at desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> policy(row))
                .list());
    }

    private static FloorPolicy policy(ResultSet row) throws SQLException {
        var reference = row.getString("ppp_reference");
        var currency = row.getString("policy_currency");
        return new FloorPolicy(
                row.getObject("id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("living_counts"),
                reference == null ? null : Region.of(reference),
                row.getBigDecimal("ppp_share"),
                row.getInt("ppp_years_apart"),
                currency == null ? null : new Money(row.getLong("policy_minor"), currency),
                row.getString("proposed_by"),
                row.getString("signed_by"));
    }

    @Override
    public void propose(FloorPolicy policy, Instant at) {
        var reference = policy.pppReference();
        var minimum = policy.policyHourly();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into floor_policy (id, valid_from, living_counts, ppp_reference, ppp_share,
                            ppp_years_apart, policy_minor, policy_currency, proposed_by, proposed_at)
                        values (:id, :from, :living, :reference, :share, :apart, :minor, :currency, :by, :at)""")
                .bind("id", policy.policyId())
                .bind("from", policy.validFrom())
                .bind("living", policy.livingCounts())
                .bind("reference", reference == null ? null : reference.code())
                .bind("share", policy.pppShare())
                .bind("apart", policy.pppYearsApart())
                .bind("minor", minimum == null ? null : (Long) minimum.amountMinor())
                .bind("currency", minimum == null ? null : minimum.currency())
                .bind("by", policy.proposedBy())
                .bind("at", Timestamp.from(at))
                .execute());
    }

    @Override
    public boolean sign(UUID policyId, String signedBy, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into floor_policy_signature (policy_id, signed_by, signed_at)
                                values (:id, :by, :at) on conflict (policy_id) do nothing""")
                        .bind("id", policyId)
                        .bind("by", signedBy)
                        .bind("at", Timestamp.from(at))
                        .execute()
                == 1);
    }

    @Override
    public Optional<LivingWage> livingAt(Region region, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from living_wage
                        where region in (:region, :country) and valid_from <= :day
                        order by region = :region desc, valid_from desc, imported_at desc, id desc limit 1""")
                .bind("region", region.code())
                .bind("country", region.country().code())
                .bind("day", day)
                .map((row, context) -> new LivingWage(
                        Region.of(row.getString("region")),
                        row.getString("currency"),
                        row.getBigDecimal("hourly"),
                        row.getString("family_type"),
                        row.getString("source"),
                        row.getString("licence"),
                        row.getObject("valid_from", LocalDate.class)))
                .findOne());
    }

    @Override
    public void importAll(List<LivingWage> wages, String importedBy, Instant at) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into living_wage (id, region, currency, hourly, family_type, source, licence, valid_from,
                                             imported_by, imported_at)
                    values (uuidv7(), :region, :currency, :hourly, :family, :source, :licence, :from, :by, :at)""");
            for (var wage : wages) {
                batch.bind("region", wage.region().code())
                        .bind("currency", wage.currency())
                        .bind("hourly", wage.hourly())
                        .bind("family", wage.familyType())
                        .bind("source", wage.source())
                        .bind("licence", wage.licence())
                        .bind("from", wage.validFrom())
                        .bind("by", importedBy)
                        .bind("at", Timestamp.from(at))
                        .add();
            }
            batch.execute();
        });
    }

    @Override
    public Optional<WageRow> overrideAt(Region region, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from floor_override
                        where region in (:region, :country) and effective_from <= :day
                          and (effective_to is null or :day < effective_to)
                        order by region = :region desc, signed_at desc, id desc limit 1""")
                .bind("region", region.code())
                .bind("country", region.country().code())
                .bind("day", day)
                .map((row, context) -> wageRow(row))
                .findOne());
    }

    private static WageRow wageRow(ResultSet row) throws SQLException {
        return new WageRow(
                Region.of(row.getString("region")),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                WageUnit.valueOf(row.getString("unit")),
                row.getBigDecimal("hours_per_unit"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                "signed by a person",
                row.getString("source"),
                row.getString("source"),
                Evidence.B,
                row.getString("reason"),
                LocalDate.ofInstant(
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(), ZoneOffset.UTC),
                Set.of(Badge.SIGNED));
    }

    @Override
    public void override(SignedRow override, Instant at) {
        var row = override.row();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into floor_override (id, region, currency, amount, unit, hours_per_unit, effective_from,
                            effective_to, source, reason, signed_by, signed_at)
                        values (:id, :region, :currency, :amount, :unit, :hours, :from, :to, :source, :reason, :by, :at)""")
                .bind("id", override.overrideId())
                .bind("region", row.region().code())
                .bind("currency", row.currency())
                .bind("amount", row.amount())
                .bind("unit", row.unit().name())
                .bind("hours", row.hoursPerUnit())
                .bind("from", row.effectiveFrom())
                .bind("to", row.effectiveTo())
                .bind("source", row.source())
                .bind("reason", override.reason())
                .bind("by", override.signedBy())
                .bind("at", Timestamp.from(at))
                .execute());
    }
}
