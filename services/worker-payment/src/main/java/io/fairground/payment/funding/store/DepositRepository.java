package io.fairground.payment.funding.store;

import io.fairground.payment.funding.Deposit;
import io.fairground.payment.funding.Deposits;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Deposits in PostgreSQL. */
@ApplicationScoped
class DepositRepository implements Deposits {

    private final DepositTable table;

    DepositRepository(DepositTable table) {
        this.table = table;
    }

    @Override
    public void add(Deposit deposit) {
        table.persist(new DepositEntity(deposit));
    }

    /** Kept apart so that Panache's wide API does not leak through the port. */
    @ApplicationScoped
    static class DepositTable implements PanacheRepositoryBase<DepositEntity, UUID> {}
}
