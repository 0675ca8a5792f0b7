package io.fairground.payment.ledger.store;

import io.fairground.kernel.Ids;
import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Finds accounts, and opens those that are not there yet. */
@ApplicationScoped
class Accounts {

    private final Ids ids;
    private final Clock clock;

    Accounts(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** The insert decides who opens an account; the loser finds the winner's. */
    Map<Account, UUID> ensured(Handle handle, Collection<Account> wanted) {
        var found = find(handle, wanted);
        if (found.size() < wanted.size()) {
            var missing = wanted.stream()
                    .filter(account -> !found.containsKey(account))
                    .toList();
            open(handle, missing);
            found.putAll(find(handle, missing));
        }
        return found;
    }

    private static Map<Account, UUID> find(Handle handle, Collection<Account> wanted) {
        var found = new HashMap<Account, UUID>();
        handle.createQuery("""
                        select account.id, account.kind, account.owner, account.currency
                        from unnest(:kinds, :owners, :currencies) as wanted (kind, owner, currency)
                        join account using (kind, owner, currency)""")
                .bind(
                        "kinds",
                        Column.of("text", wanted, account -> account.kind().name()))
                .bind("owners", Column.of("text", wanted, Account::owner))
                .bind("currencies", Column.of("text", wanted, Account::currency))
                .map((row, context) -> Map.entry(
                        new Account(
                                AccountKind.valueOf(row.getString("kind")),
                                row.getString("owner"),
                                row.getString("currency")),
                        row.getObject("id", UUID.class)))
                .forEach(account -> found.put(account.getKey(), account.getValue()));
        return found;
    }

    /** Sorted, so that two batches that open the same accounts wait for each other instead of deadlocking. */
    private void open(Handle handle, Collection<Account> missing) {
        handle.createUpdate("""
                        insert into account (id, kind, owner, currency, created_at)
                        select id, kind, owner, currency, :now
                        from unnest(:ids, :kinds, :owners, :currencies) as new (id, kind, owner, currency)
                        order by kind, owner, currency
                        on conflict (kind, owner, currency) do nothing""")
                .bind("ids", Column.of("uuid", missing, account -> ids.next()))
                .bind(
                        "kinds",
                        Column.of("text", missing, account -> account.kind().name()))
                .bind("owners", Column.of("text", missing, Account::owner))
                .bind("currencies", Column.of("text", missing, Account::currency))
                .bind("now", Timestamp.from(clock.instant()))
                .execute();
    }
}
