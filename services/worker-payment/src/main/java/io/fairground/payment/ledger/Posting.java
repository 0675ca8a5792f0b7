package io.fairground.payment.ledger;

import io.fairground.kernel.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * A transaction that is to be posted: for each currency its debits equal its credits.
 *
 * @param idempotencyKey the same cause gives the same key, so that it is posted once whatever is repeated
 */
public record Posting(String idempotencyKey, PostingType type, List<Line> lines) {

    public Posting {
        lines = List.copyOf(lines);
        if (lines.size() < 2) {
            throw new IllegalArgumentException("a transaction has two entries or more");
        }
        var sums = new HashMap<String, Long>();
        lines.forEach(line -> sums.merge(line.amount().currency(), line.signedMinor(), Math::addExact));
        if (sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalArgumentException("debits and credits differ: " + sums);
        }
    }

    public static Posting deposit(UUID depositId, String tenant, Money amount) {
        return new Posting(
                "deposit:" + depositId,
                PostingType.DEPOSIT,
                List.of(
                        Line.debit(Account.bank(amount.currency()), amount),
                        Line.credit(Account.funds(tenant, amount.currency()), amount)));
    }

    /** @param budget one amount for each currency */
    public static Posting reservation(UUID jobId, String tenant, List<Money> budget) {
        var lines = new ArrayList<Line>();
        for (var amount : budget) {
            lines.add(Line.debit(Account.funds(tenant, amount.currency()), amount));
            lines.add(Line.credit(Account.escrow(jobId, amount.currency()), amount));
        }
        return new Posting("reservation:" + jobId, PostingType.RESERVATION, lines);
    }

    public static Posting accrual(UUID assignmentId, UUID jobId, UUID workerId, Money pay) {
        return new Posting(
                "accrual:" + assignmentId,
                PostingType.ACCRUAL,
                List.of(
                        Line.debit(Account.escrow(jobId, pay.currency()), pay),
                        Line.credit(Account.payable(workerId, pay.currency()), pay)));
    }

    /** @param rest one amount above zero for each currency in which something is left */
    public static Posting release(UUID jobId, String tenant, List<Money> rest) {
        var lines = new ArrayList<Line>();
        for (var amount : rest) {
            lines.add(Line.debit(Account.escrow(jobId, amount.currency()), amount));
            lines.add(Line.credit(Account.funds(tenant, amount.currency()), amount));
        }
        return new Posting("release:" + jobId, PostingType.RELEASE, lines);
    }

    /** SHA-256 of what is asked: another posting under the same key is a fault, not a retry. */
    public byte[] requestHash() {
        var bytes = new CanonicalBytes().text(type.name());
        for (var line : lines) {
            bytes.text(line.account().kind().name())
                    .text(line.account().owner())
                    .text(line.account().currency())
                    .text(line.side().name())
                    .number(line.amount().amountMinor());
        }
        return bytes.sha256();
    }
}
