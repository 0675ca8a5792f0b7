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

    /** One entry with its two times; small, for there are millions. */
    private record Known(AccountKind kind, long signedMinor, int validDay, long recordedSecond) {}

    private final List<Known> entries = new ArrayList<>();
    private final Map<Account, Long> balances = new HashMap<>();
    private int postings;

    void add(Posting posting, Instant recordedAt) {
        postings++;
        var on = posting.validOn();
        var validOn = on == null ? LocalDate.ofInstant(recordedAt, ZoneOffset.UTC) : on;
        posting.lines().forEach(line -> {
            var kind = line.account().kind();
            var minor = line.amount().amountMinor();
            var signed = line.side() == kind.normalSide() ? minor : -minor;
            entries.add(new Known(kind, signed, Math.toIntExact(validOn.toEpochDay()), recordedAt.getEpochSecond()));
            balances.merge(line.account(), signed, (one, other) -> one + other == 0 ? null : one + other);
        });
    }

    long balance(Account account) {
        return balances.getOrDefault(account, 0L);
    }

    Map<Account, Long> balances() {
        return balances;
    }

    int size() {
        return postings;
    }

    /** What happened, played again up to a day, as far as it was recorded by an instant; sums by kind of account. */
    Map<AccountKind, Long> replay(LocalDate validAt, Instant knownAt) {
        var sums = new EnumMap<AccountKind, Long>(AccountKind.class);
        for (var known : entries) {
            if (known.validDay() <= validAt.toEpochDay() && known.recordedSecond() <= knownAt.getEpochSecond()) {
                sums.merge(known.kind(), known.signedMinor(), Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
