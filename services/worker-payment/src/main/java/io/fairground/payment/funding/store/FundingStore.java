package io.fairground.payment.funding.store;

import io.fairground.payment.funding.EscrowBlocks;
import io.fairground.payment.funding.Jobs;
import org.jdbi.v3.core.Jdbi;

/** Budgets over a database without a container around it: for who measures what is paid from them. */
public final class FundingStore {

    private FundingStore() {}

    public static Jobs jobs(Jdbi jdbi) {
        return new JdbiJobs(jdbi, new BudgetRows());
    }

    public static EscrowBlocks blocks(Jdbi jdbi) {
        return new JdbiEscrowBlocks(jdbi);
    }
}
