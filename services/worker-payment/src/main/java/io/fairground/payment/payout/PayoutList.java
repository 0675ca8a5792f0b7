package io.fairground.payment.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payouts as people see them: with the mask of the account, without the beneficiary. */
public interface PayoutList {

    /** One, with the mask of where it goes. */
    record Row(Payout payout, String mask) {}

    /** One thing that happened to it. */
    record Done(int version, String state, String by, String why, Instant at) {}

    /**
     * Something a person has to look at.
     *
     * @param closedBy null while nobody has
     * @param note what she found
     */
    record Finding(
            UUID findingId,
            @Nullable UUID payoutId,
            String detail,
            Instant foundAt,
            @Nullable String closedBy,
            @Nullable String note) {}

    Optional<Row> find(UUID payoutId);

    /** Ordered by id. @param state null for all */
    List<Row> all(PayoutState.@Nullable Name state, @Nullable UUID after, int limit);

    /** Ordered by id. */
    List<Row> ofWorker(UUID workerId, @Nullable UUID after, int limit);

    List<Done> history(UUID payoutId);

    /** Those nobody has closed, oldest first. */
    List<Finding> openFindings(int limit);

    Optional<Finding> finding(UUID findingId);

    /** Whether she proposed or approved that payout. */
    boolean hadPart(UUID payoutId, String subject);

    /** @return false when there is none open of that id */
    boolean closeFinding(UUID findingId, String by, String note);
}
