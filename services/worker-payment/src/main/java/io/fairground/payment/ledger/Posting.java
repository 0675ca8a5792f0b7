package io.fairground.payment.ledger;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that is to be posted: for each currency its debits equal its credits.
 *
 * @param idempotencyKey the same cause gives the same key, so that it is posted once whatever is repeated
 * @param validOn the day for which it counts; null: the day it is posted
 * @param reverses the transaction whose mirror it is; null for anything but a reversal
 * @param reason for people to read, where the type does not say all
 * @param rounding how the amount came about, where it was not a whole number of minor units
 */
public record Posting(
        String idempotencyKey,
        PostingType type,
        List<Line> lines,
        @Nullable LocalDate validOn,
        @Nullable UUID reverses,
        @Nullable String reason,
        @Nullable Rounding rounding) {

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
        if ((type == PostingType.REVERSAL) != (reverses != null)) {
            throw new IllegalArgumentException("a reversal, and nothing else, names what it reverses");
        }
    }

    public Posting(String idempotencyKey, PostingType type, List<Line> lines) {
        this(idempotencyKey, type, lines, null, null, null, null);
    }

    public Posting validOn(LocalDate day) {
        return new Posting(idempotencyKey, type, lines, day, reverses, reason, rounding);
    }

    public Posting because(String why) {
        return new Posting(idempotencyKey, type, lines, validOn, reverses, why, rounding);
    }

    public Posting rounded(Rounding how) {
        return new Posting(idempotencyKey, type, lines, validOn, reverses, reason, how);
    }

    /** @param mirrored the lines of the transaction that is reversed, as they were posted */
    public static Posting reversal(UUID transactionId, List<Line> mirrored, String reason) {
        var lines = mirrored.stream().map(Line::mirror).toList();
        return new Posting("reversal:" + transactionId, PostingType.REVERSAL, lines, null, transactionId, reason, null);
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
        return accrual("accrual:" + assignmentId, jobId, workerId, pay);
    }

    /**
     * @param attempt 1, and one more after each time the pay was reversed
     * @param earnedAt when the work was handed in: the pay counts for that day (UTC)
     */
    public static Posting accrual(
            UUID assignmentId, int attempt, UUID jobId, UUID workerId, Money pay, Instant earnedAt) {
        var key = "accrual:" + assignmentId + (attempt == 1 ? "" : ":" + attempt);
        return accrual(key, jobId, workerId, pay).validOn(LocalDate.ofInstant(earnedAt, ZoneOffset.UTC));
    }

    private static Posting accrual(String key, UUID jobId, UUID workerId, Money pay) {
        return new Posting(
                key,
                PostingType.ACCRUAL,
                List.of(
                        Line.debit(Account.escrow(jobId, pay.currency()), pay),
                        Line.credit(Account.payable(workerId, pay.currency()), pay)));
    }

    /**
     * Pay that falls due when its job is settled: what was left has gone back, so it comes from what the vendor has free,
     * through the job's escrow.
     */
    public static Posting lateAccrual(
            UUID assignmentId, int attempt, UUID jobId, String tenant, UUID workerId, Money pay, Instant earnedAt) {
        var onTime = accrual(assignmentId, attempt, jobId, workerId, pay, earnedAt);
        var lines = new ArrayList<>(List.of(
                Line.debit(Account.funds(tenant, pay.currency()), pay),
                Line.credit(Account.escrow(jobId, pay.currency()), pay)));
        lines.addAll(onTime.lines());
        return new Posting(
                onTime.idempotencyKey(),
                PostingType.ACCRUAL,
                lines,
                onTime.validOn(),
                null,
                "the job is settled",
                null);
    }

    /** A vendor adds to the budget of a job. */
    public static Posting addition(UUID topUpId, UUID jobId, String tenant, Money amount) {
        return new Posting(
                "addition:" + topUpId,
                PostingType.RESERVATION,
                List.of(
                        Line.debit(Account.funds(tenant, amount.currency()), amount),
                        Line.credit(Account.escrow(jobId, amount.currency()), amount)));
    }

    /** Pay of a settled job that was reversed goes on to its vendor. */
    public static Posting lateRelease(UUID reversed, UUID jobId, String tenant, Money amount) {
        return new Posting(
                "release:" + jobId + ":" + reversed,
                PostingType.RELEASE,
                List.of(
                        Line.debit(Account.escrow(jobId, amount.currency()), amount),
                        Line.credit(Account.funds(tenant, amount.currency()), amount)));
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
        hashOptional(bytes);
        return bytes.sha256();
    }

    /** What is not there adds nothing, so that a posting has the hash it had before it could say more. */
    private void hashOptional(CanonicalBytes bytes) {
        if (validOn != null) {
            bytes.text("validOn").text(validOn.toString());
        }
        if (reverses != null) {
            bytes.text("reverses").text(reverses.toString());
        }
        if (reason != null) {
            bytes.text("reason").text(reason);
        }
        if (rounding != null) {
            bytes.text("rounding")
                    .text(rounding.mode().name())
                    .text(rounding.exactMinor().toPlainString());
        }
    }
}
