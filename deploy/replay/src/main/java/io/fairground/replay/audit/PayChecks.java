package io.fairground.replay.audit;

import io.fairground.replay.audit.Facts.Answer;
import io.fairground.replay.audit.Facts.Assignment;
import io.fairground.replay.audit.Facts.Earning;
import io.fairground.replay.audit.Facts.Entry;
import io.fairground.replay.audit.Finding.Search;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** I2: exactly one accrual a payable assignment; debits equal credits; no bounded account below its limit. */
final class PayChecks {

    private static final String I2 = "I2";

    private PayChecks() {}

    static List<Finding> of(Facts facts) {
        return List.of(
                payableIsPaidOnce(facts),
                earningsAreDue(facts),
                earningsArePosted(facts),
                earningsAreAnnouncedOnce(facts),
                transactionsBalance(facts),
                accountsStayAboveZero(facts));
    }

    private static Finding payableIsPaidOnce(Facts facts) {
        var search = new Search(I2, "payable assignments have exactly one earning, at their price");
        var earnings = facts.pay().earnings().stream().collect(Collectors.groupingBy(Earning::assignmentId));
        var payable = payable(facts);
        for (var assignment : facts.dispatch().assignments()) {
            if (payable.contains(assignment.assignmentId())) {
                var paid = earnings.getOrDefault(assignment.assignmentId(), List.of());
                search.require(
                        paid.size() == 1 && isAtPrice(paid.getFirst(), assignment),
                        assignment.assignmentId(),
                        "costs " + assignment.priceMinor() + " " + assignment.currency() + " and has " + paid);
            }
        }
        return search.finding();
    }

    /** Submitted and assessed as used or excluded; and what came late and found no place, which nobody assesses. */
    private static java.util.Set<UUID> payable(Facts facts) {
        var submitted = facts.dispatch().assignments().stream()
                .filter(Assignment::isSubmitted)
                .map(Assignment::assignmentId)
                .collect(Collectors.toSet());
        var payable = facts.answers().stream()
                .filter(Answer::isPayable)
                .map(Answer::assignmentId)
                .filter(submitted::contains)
                .collect(Collectors.toSet());
        facts.dispatch().assignments().stream()
                .filter(Assignment::isSurplus)
                .map(Assignment::assignmentId)
                .forEach(payable::add);
        return payable;
    }

    private static boolean isAtPrice(Earning earning, Assignment assignment) {
        return earning.amountMinor() == assignment.priceMinor()
                && earning.currency().equals(assignment.currency());
    }

    private static Finding earningsAreDue(Facts facts) {
        var search = new Search(I2, "earnings belong to payable assignments");
        var payable = payable(facts);
        for (var earning : facts.pay().earnings()) {
            search.require(
                    payable.contains(earning.assignmentId()),
                    earning.assignmentId(),
                    "was paid, and is neither submitted and assessed as used or excluded, nor surplus");
        }
        return search.finding();
    }

    /** From escrow to the worker, and the same amount. */
    private static Finding earningsArePosted(Facts facts) {
        var search = new Search(I2, "earnings have one accrual of their amount in the ledger");
        var accruals = facts.pay().entries().stream()
                .filter(entry -> entry.transactionType().equals("ACCRUAL"))
                .collect(Collectors.groupingBy(Entry::transactionId));
        var posted = Counts.of(facts.pay().earnings(), Earning::transactionId);
        for (var earning : facts.pay().earnings()) {
            var lines = accruals.getOrDefault(earning.transactionId(), List.of());
            var credited = lines.stream()
                    .filter(line -> !line.debit() && line.accountKind().equals("WORKER_PAYABLE"))
                    .filter(line -> line.currency().equals(earning.currency()))
                    .mapToLong(Entry::amountMinor)
                    .sum();
            search.require(
                    credited == earning.amountMinor() && posted.of(earning.transactionId()) == 1,
                    earning.assignmentId(),
                    "earned " + earning.amountMinor() + ", the ledger credits " + credited);
        }
        return search.finding();
    }

    private static Finding earningsAreAnnouncedOnce(Facts facts) {
        var search = new Search(I2, "earnings are announced by exactly one event");
        var announced = Counts.of(facts.eventsOf("earning-accrued"), LoggedEvent::assignmentId);
        for (var earning : facts.pay().earnings()) {
            var count = announced.of(earning.assignmentId());
            search.require(count == 1, earning.assignmentId(), "has " + count + " EarningAccrued events");
        }
        return search.finding();
    }

    private static Finding transactionsBalance(Facts facts) {
        var search = new Search(I2, "debits equal credits, per transaction and currency");
        var transactions = facts.pay().entries().stream().collect(Collectors.groupingBy(Entry::transactionId));
        transactions.forEach((id, entries) -> {
            search.require(
                    entries.size() == entries.getFirst().lineCount(),
                    id,
                    "has " + entries.size() + " of its " + entries.getFirst().lineCount() + " entries");
            sums(entries, Entry::currency).forEach((currency, sum) -> {
                if (sum != 0) {
                    search.violation(id, "debits exceed credits by " + sum + " " + currency);
                }
            });
        });
        return search.finding();
    }

    /** Funds, escrow and what is owed to workers hold money of others: credits minus debits. */
    private static Finding accountsStayAboveZero(Facts facts) {
        var search = new Search(I2, "no bounded account is below zero");
        var bounded = facts.pay().entries().stream()
                .filter(entry -> !entry.accountKind().equals("BANK"))
                .toList();
        sums(bounded, Entry::accountId)
                .forEach((account, debits) -> search.require(debits <= 0, account, "is at " + -debits));
        return search.finding();
    }

    private static <K> Map<K, Long> sums(List<Entry> entries, Function<Entry, K> key) {
        return entries.stream().collect(Collectors.groupingBy(key, Collectors.summingLong(Entry::signedMinor)));
    }
}
