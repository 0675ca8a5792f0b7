package io.fairground.payment.floor;

import io.fairground.kernel.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people decided about floors. */
public interface FloorDecisions {

    /** A row that a person signed. */
    record SignedRow(UUID overrideId, WageRow row, String reason, String signedBy) {}

    /** The newest signed policy that is valid on that day. */
    Optional<FloorPolicy> policyAt(LocalDate day);

    Optional<FloorPolicy> policy(UUID policyId);

    /** Newest first. */
    List<FloorPolicy> policies(int limit);

    void propose(FloorPolicy policy, Instant at);

    /** @return false when somebody has signed it already */
    boolean sign(UUID policyId, String signedBy, Instant at);

    /** The wage of the region, or of its country, that is valid on that day. */
    Optional<LivingWage> livingAt(Region region, LocalDate day);

    void importAll(List<LivingWage> wages, String importedBy, Instant at);

    /** The row last signed for that region, or for its country, that is valid on that day. */
    Optional<WageRow> overrideAt(Region region, LocalDate day);

    void override(SignedRow override, Instant at);
}
