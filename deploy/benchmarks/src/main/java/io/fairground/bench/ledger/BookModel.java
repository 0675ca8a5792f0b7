package io.fairground.bench.ledger;

import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Posting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the book must say, kept in memory: every posting that was done, once. */
final class BookModel {

    /** A posting with its two times. */
    private record Known(Posting posting, LocalDate validOn, Instant recordedAt) {}

    private final List<Known> postings = new ArrayList<>();
    private final Map<Account, Long> balances = new HashMap<>();

    void add(Posting posting, Instant recordedAt) {
        var on = posting.validOn();
        var validOn = on == null ? LocalDate.ofInstant(recordedAt, ZoneOffset.UTC) : on;
        postings.add(new Known(posting, validOn, recordedAt));
        posting.lines().forEach(line -> {
            var minor = line.amount().amountMinor();
            balances.merge(
                    line.account(), line.side() == line.account().kind().normalSide() ? minor : -minor, Long::sum);
        });
    }

    long balance(Account account) {
        return balances.getOrDefault(account, 0L);
    }

    Map<Account, Long> balances() {
        return balances;
    }

    int size() {
        return postings.size();
    }

    /** What happened, played again up to a day, as far as it was recorded by an instant; sums by kind of account. */
    Map<AccountKind, Long> replay(LocalDate validAt, Instant knownAt) {
        var sums = new EnumMap<AccountKind, Long>(AccountKind.class);
        for (var known : postings) {
            if (known.validOn().isAfter(validAt) || known.recordedAt().isAfter(knownAt)) {
                continue;
            }
            known.posting().lines().forEach(line -> {
                var minor = line.amount().amountMinor();
                var kind = line.account().kind();
                sums.merge(kind, line.side() == kind.normalSide() ? minor : -minor, Long::sum);
            });
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
