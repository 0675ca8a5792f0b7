package io.fairground.payment.funding.rest;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.funding.Budget;
import io.fairground.payment.funding.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job's budget; amounts by currency.
 *
 * @param ranDry what is due next is not there: the job rests until its vendor adds to the budget
 * @param reserved the worst case, held when the job was funded, and what was added
 * @param paid accrued to workers so far
 * @param released what went back to the vendor at settlement; empty before
 * @param reasons why it was refused, all of them; empty otherwise
 * @param earningCount assignments that were paid
 */
public record BudgetView(
        UUID jobId,
        Budget.State state,
        boolean ranDry,
        List<Money> reserved,
        List<Money> paid,
        List<Money> released,
        List<ReasonView> reasons,
        long earningCount) {

    /**
     * @param code offer-below-floor, no-usable-floor, no-exchange-rate or insufficient-funds
     * @param smallestPassing the smallest offer, or deposit, that would pass
     */
    public record ReasonView(
            String code,
            String detail,
            @Nullable Region region,
            @Nullable Money smallestPassing) {

        static ReasonView of(Refusal refusal) {
            return new ReasonView(refusal.code().slug(), refusal.detail(), refusal.region(), refusal.smallest());
        }
    }

    static BudgetView of(Budget budget) {
        return new BudgetView(
                budget.jobId(),
                budget.state(),
                budget.ranDry(),
                budget.reserved(),
                budget.paid(),
                budget.released(),
                budget.refusals().stream().map(ReasonView::of).toList(),
                budget.earningCount());
    }
}
