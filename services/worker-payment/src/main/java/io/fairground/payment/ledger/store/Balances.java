package io.fairground.payment.ledger.store;

import io.fairground.kernel.Money;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.AsOf;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Balances are sums of entries: no row holds one, so none can be wrong or hot. */
@ApplicationScoped
class Balances {

    /** Transactions t that count by :validAt, as far as they were known at :knownAt. */
    static final String AS_OF =
            "coalesce(t.valid_date, (t.recorded_at at time zone 'UTC')::date) <= :validAt and t.recorded_at <= :knownAt";

    List<Money> of(Handle handle, AccountKind kind, String owner) {
        return handle.createQuery("""
                        select a.currency, coalesce(sum(case e.side when :normal then e.amount_minor
                                                                    else -e.amount_minor end), 0) as balance
                        from account a left join entry e on e.account_id = a.id
                        where a.kind = :kind and a.owner = :owner
                        group by a.currency order by a.currency""")
                .bind("normal", kind.normalSide().name())
                .bind("kind", kind.name())
                .bind("owner", owner)
                .map((row, context) ->
                        new Money(row.getBigDecimal("balance").longValueExact(), row.getString("currency")))
                .list();
    }

    List<Money> at(Handle handle, AccountKind kind, String owner, AsOf asOf) {
        return handle.createQuery("""
                        select a.currency, coalesce(sum(case e.side when :normal then e.amount_minor
                                                                    else -e.amount_minor end), 0) as balance
                        from account a
                        left join (entry e join ledger_transaction t on t.id = e.transaction_id and %s)
                               on e.account_id = a.id
                        where a.kind = :kind and a.owner = :owner
                        group by a.currency order by a.currency""".formatted(AS_OF))
                .bind("normal", kind.normalSide().name())
                .bind("kind", kind.name())
                .bind("owner", owner)
                .bind("validAt", asOf.validAt())
                .bind("knownAt", Timestamp.from(asOf.knownAt()))
                .map((row, context) ->
                        new Money(row.getBigDecimal("balance").longValueExact(), row.getString("currency")))
                .list();
    }

    /**
     * Locks the account rows in the order of their ids. Entries may still be added by those who only bring money: their
     * foreign keys need no more than a key lock.
     */
    void lock(Handle handle, AccountKind kind, String owner, Collection<String> currencies) {
        handle.createQuery("""
                        select id from account
                        where kind = :kind and owner = :owner and currency = any(:currencies)
                        order by id for no key update""")
                .bind("kind", kind.name())
                .bind("owner", owner)
                .bind("currencies", Column.of("text", currencies, currency -> currency))
                .mapTo(UUID.class)
                .list();
    }
}
