package io.fairground.payment.floor.app;

import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.floor.FloorDecisions;
import io.fairground.payment.floor.FloorPolicy;
import io.fairground.payment.floor.FloorRules;
import io.fairground.payment.floor.LivingWage;
import io.fairground.payment.floor.RejectedRow;
import io.fairground.payment.floor.WageRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policies with two signatures, imported living wages, and rows that a person signs against the loader's rules. */
@ApplicationScoped
public class DecideFloors {

    private final FloorDecisions decisions;
    private final FloorRules rules;
    private final Ids ids;
    private final Clock clock;

    DecideFloors(FloorDecisions decisions, FloorRules rules, Ids ids, Clock clock) {
        this.decisions = decisions;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of a signature. */
    public sealed interface Signing {

        record Signed(FloorPolicy policy) implements Signing {}

        record Unknown() implements Signing {}

        /** Who proposes a policy does not sign it. */
        record OwnProposal() implements Signing {}
    }

    @Transactional
    public FloorPolicy propose(
            LocalDate validFrom,
            boolean livingCounts,
            @Nullable Region pppReference,
            BigDecimal pppShare,
            int pppYearsApart,
            @Nullable Money policyHourly,
            String proposedBy) {
        var policy = new FloorPolicy(
                ids.next(),
                validFrom,
                livingCounts,
                pppReference,
                pppShare,
                pppYearsApart,
                policyHourly,
                proposedBy,
                null);
        decisions.propose(policy, clock.instant());
        return policy;
    }

    /** Signed twice it is signed once, by whoever was first. */
    @Transactional
    public Signing sign(UUID policyId, String signedBy) {
        var policy = decisions.policy(policyId);
        if (policy.isEmpty()) {
            return new Signing.Unknown();
        }
        if (policy.get().proposedBy().equals(signedBy)) {
            return new Signing.OwnProposal();
        }
        decisions.sign(policyId, signedBy, clock.instant());
        return new Signing.Signed(decisions.policy(policyId).orElseThrow());
    }

    /** @return the wages that were not taken, with the reason for each */
    @Transactional
    public List<RejectedRow> importLiving(List<LivingWage> wages, String importedBy) {
        var rejected = new ArrayList<RejectedRow>();
        var good = new ArrayList<LivingWage>();
        for (var wage : wages) {
            rules.fault(wage)
                    .ifPresentOrElse(
                            reason -> rejected.add(new RejectedRow(
                                    wage.region().code(), wage.validFrom(), null, wage.source(), reason)),
                            () -> good.add(wage));
        }
        decisions.importAll(good, importedBy, clock.instant());
        return rejected;
    }

    @Transactional
    public UUID override(WageRow row, String reason, String signedBy) {
        var id = ids.next();
        decisions.override(new FloorDecisions.SignedRow(id, row, reason, signedBy), clock.instant());
        return id;
    }
}
