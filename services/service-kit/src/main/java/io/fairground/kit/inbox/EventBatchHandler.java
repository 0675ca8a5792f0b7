package io.fairground.kit.inbox;

import io.fairground.events.Event;
import java.util.List;

/** What a consumer does with events; called inside the transaction that also records them as applied. */
@FunctionalInterface
public interface EventBatchHandler {

    /**
     * @param firstDeliveries in the order in which they were written, each for the first time; types the consumer does
     *     not care about among them
     * @throws NotYetApplicable when something must have happened first that this service has not heard of yet
     */
    void applyAll(List<Event> firstDeliveries);
}
