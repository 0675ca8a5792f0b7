package io.fairground.quality.gold.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.quality.gold.GoldReports;
import io.fairground.quality.gold.RetirementReason;
import org.jspecify.annotations.Nullable;

/**
 * A gold item its vendor uploaded.
 *
 * @param reason why it retired; absent while it is active
 * @param showings answers to it that were measured
 * @param correctRate share of these that are right, 0 to 1; absent before the first
 */
public record GoldItemView(
        String itemKey,
        GoldView.State state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RetirementReason reason,
        int showings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double correctRate) {

    static GoldItemView of(GoldReports.Uploaded item) {
        return new GoldItemView(
                item.itemKey(),
                GoldView.State.of(item.reason()),
                item.reason(),
                item.showings(),
                item.showings() == 0 ? null : item.right() / (double) item.showings());
    }
}
