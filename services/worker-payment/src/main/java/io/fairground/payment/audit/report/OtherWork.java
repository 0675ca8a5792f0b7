package io.fairground.payment.audit.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hours of work outside assignments: searching, waiting, qualifying, training, reviewing, administration. */
public interface OtherWork {

    /** Nothing where nobody measures it: then hours of all work are those of assignments alone, and rows say so. */
    Optional<List<Hours>> hours(Scope scope);

    /** @param state such as SEARCH or WAIT */
    record Hours(UUID workerId, String region, String week, String state, long activeMillis) {}
}
