package io.fairground.payment.funding.store;

import io.fairground.kernel.Money;
import io.fairground.payment.funding.EscrowTotals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Sums the escrow accounts of a vendor's jobs that are not settled. */
@ApplicationScoped
class JdbiEscrowTotals implements EscrowTotals {

    private final Jdbi jdbi;

    JdbiEscrowTotals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Money> ofTenant(String tenant) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.currency,
                               sum(case e.side when 'CREDIT' then e.amount_minor else -e.amount_minor end) as held
                        from job j
                        join account a on a.kind = 'CLIENT_ESCROW' and a.owner = j.job_id::text
                        join entry e on e.account_id = a.id
                        where j.tenant = :tenant and j.state = 'RESERVED'
                        group by a.currency order by a.currency""")
                .bind("tenant", tenant)
                .map((row, context) -> new Money(row.getBigDecimal("held").longValueExact(), row.getString("currency")))
                .list());
    }
}
