package io.fairground.quality.gold.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.quality.gold.GoldOrigin;
import io.fairground.quality.gold.GoldReports;
import io.fairground.quality.gold.RetirementReason;
import io.fairground.quality.gold.app.ReadGold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much gold a job has.
 *
 * @param goldCount known truths that hold the labels of their tasks
 * @param items what workers are measured by, counted by origin and state
 */
public record GoldView(int goldCount, List<CountView> items) {

    /** Whether answers to an item are measured. */
    public enum State {
        ACTIVE,
        RETIRED;

        static State of(@Nullable RetirementReason reason) {
            return reason == null ? ACTIVE : RETIRED;
        }
    }

    /** @param reason why they retired; absent for active ones */
    public record CountView(
            GoldOrigin origin,
            State state,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RetirementReason reason,

            int count) {

        static CountView of(GoldReports.Count count) {
            return new CountView(count.origin(), State.of(count.reason()), count.reason(), count.count());
        }
    }

    static GoldView of(ReadGold.Overview overview) {
        return new GoldView(
                overview.known(), overview.counts().stream().map(CountView::of).toList());
    }
}
