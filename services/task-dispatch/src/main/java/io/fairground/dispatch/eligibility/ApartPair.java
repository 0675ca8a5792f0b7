package io.fairground.dispatch.eligibility;

import java.util.Optional;
import java.util.UUID;

/** Two workers who must not meet on an item: relatives, say, or one person with two accounts. */
public record ApartPair(UUID workerId, UUID otherId) {

    Optional<UUID> partnerOf(UUID one) {
        if (one.equals(workerId)) {
            return Optional.of(otherId);
        }
        return one.equals(otherId) ? Optional.of(workerId) : Optional.empty();
    }

    void check(RuleFaults faults, String pointer) {
        faults.require(
                workerId != null && otherId != null && !workerId.equals(otherId),
                pointer,
                "names two different workers");
    }
}
