package io.fairground.payment.payout.app;

import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.payment.beneficiary.Beneficiary.BankAccount;
import io.fairground.payment.payout.BankFiles;
import io.fairground.payment.payout.BankFiles.BankFile;
import io.fairground.payment.payout.BankLines;
import io.fairground.payment.payout.PayoutDesk;
import io.fairground.payment.payout.Payouts;
import io.fairground.payment.payout.Step;
import io.fairground.payment.rail.Evidence;
import io.fairground.payment.rail.Evidence.Outcome;
import io.fairground.payment.rail.Evidence.Source;
import io.fairground.payment.rail.Instruction;
import io.fairground.payment.rail.RailKind;
import io.fairground.payment.rail.iso.BankMessage;
import io.fairground.payment.rail.iso.CreditTransferFile;
import io.fairground.payment.rail.iso.CreditTransferWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes approved payouts into files for the bank, and hears what the bank's files say of them. */
@ApplicationScoped
public class ExchangeBankFiles {

    private static final int PAYMENTS_MAX = 10_000;
    private static final String EURO = "EUR";

    private final BankFiles files;
    private final BankLines bankLines;
    private final Payouts payouts;
    private final PayoutDesk desk;
    private final PayoutConfig config;
    private final Ids ids;
    private final Clock clock;

    ExchangeBankFiles(
            BankFiles files,
            BankLines bankLines,
            Payouts payouts,
            PayoutDesk desk,
            PayoutConfig config,
            Ids ids,
            Clock clock) {
        this.files = files;
        this.bankLines = bankLines;
        this.payouts = payouts;
        this.desk = desk;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** How many payments a message was read into, and what came of them. */
    public record Read(int lines, int moved, int unchanged, int findings) {}

    /** Whether the account to debit is configured. */
    public boolean hasAccount() {
        return config.bank().iban().isPresent() && config.bank().holder().isPresent();
    }

    /**
     * Marks what is approved as sent, in one file; the file is written when it is asked for, always the same.
     *
     * @return nothing when nothing is approved
     */
    @Transactional
    public Optional<BankFile> create(String by, LocalDate executionDate) {
        var sent = new ArrayList<UUID>();
        var sum = Money.zero(EURO);
        var next = desk.startNext(RailKind.BANK_FILE);
        while (next.isPresent()) {
            sent.add(next.get().payoutId());
            sum = sum.plus(next.get().amount());
            next = sent.size() == PAYMENTS_MAX ? Optional.empty() : desk.startNext(RailKind.BANK_FILE);
        }
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        var file = new BankFile(ids.next(), by, clock.instant(), executionDate, sent.size(), sum);
        files.add(file, sent);
        return Optional.of(file);
    }

    /** @return nothing when there is no such file */
    @Transactional
    public Optional<BankFile> find(UUID fileId) {
        return files.find(fileId);
    }

    @Transactional
    public void write(BankFile file, OutputStream out) {
        var debtor = new BankAccount(
                config.bank().holder().orElseThrow(), config.bank().iban().orElseThrow());
        var head = new CreditTransferFile(
                Instruction.referenceOf(file.fileId()),
                file.createdAt(),
                file.executionDate(),
                debtor,
                config.bank().bic().orElse(null),
                file.count(),
                file.sum());
        files.payments(file.fileId(), payments -> CreditTransferWriter.write(head, payments.iterator(), out));
    }

    /**
     * Applies a bank's report or statement; the same one again changes nothing.
     *
     * @param by who brings it
     * @return nothing when one of its payouts is hers, or was proposed or approved by her: evidence comes from others
     */
    @Transactional
    public Optional<Read> read(BankMessage message, String by) {
        var concerned = message.lines().stream()
                .flatMap(line -> Instruction.payoutIdOf(line.endToEndId()).stream())
                .flatMap(payoutId -> payouts.find(payoutId).stream())
                .anyMatch(payout -> payout.concerns(by));
        return concerned ? Optional.empty() : Optional.of(apply(message, by));
    }

    private Read apply(BankMessage message, String by) {
        var counts = new int[Count.values().length];
        var named = new HashSet<UUID>();
        for (var line : message.lines()) {
            var payoutId = Instruction.payoutIdOf(line.endToEndId());
            payoutId.ifPresent(named::add);
            keep(line, payoutId.orElse(null), by);
            // the account may have other payments than payouts; those are not ours to judge
            var step = payoutId.map(id -> desk.hear(evidence(id, line))).orElseGet(Step.Unchanged::new);
            counts[Count.of(step).ordinal()]++;
        }
        message.wholeFile()
                .flatMap(whole -> Instruction.payoutIdOf(whole.originalMessageId())
                        .filter(file -> whole.outcome() == Outcome.NOT_PAID))
                .ifPresent(file -> files.payoutsOf(file).stream()
                        .filter(payoutId -> !named.contains(payoutId))
                        .forEach(payoutId -> counts[
                                Count.of(desk.hear(refused(payoutId, message))).ordinal()]++));
        return new Read(
                message.lines().size(),
                counts[Count.MOVED.ordinal()],
                counts[Count.UNCHANGED.ordinal()],
                counts[Count.FINDING.ordinal()]);
    }

    private enum Count {
        MOVED,
        UNCHANGED,
        FINDING;

        static Count of(Step step) {
            return switch (step) {
                case Step.Moved _ -> MOVED;
                case Step.Finding _ -> FINDING;
                case Step.Unchanged _, Step.Refused _ -> UNCHANGED;
            };
        }
    }

    private void keep(BankMessage.Line line, @Nullable UUID payoutId, String by) {
        var amount = money(line);
        if (line.source() == Source.STATEMENT && amount != null && amount.amountMinor() > 0) {
            bankLines.add(line.reference(), line.endToEndId(), payoutId, line.outcome(), amount, by);
        }
    }

    private Evidence evidence(UUID payoutId, BankMessage.Line line) {
        return new Evidence(payoutId, line.source(), line.outcome(), line.reference(), money(line), clock.instant());
    }

    private Evidence refused(UUID payoutId, BankMessage message) {
        return new Evidence(
                payoutId,
                Source.STATUS_REPORT,
                Outcome.NOT_PAID,
                message.messageId() + " refuses the whole file",
                null,
                clock.instant());
    }

    private static @Nullable Money money(BankMessage.Line line) {
        var amount = line.amount();
        var currency = line.currency();
        if (amount == null || currency == null) {
            return null;
        }
        var minor = new BigDecimal(amount).movePointRight(Money.minorDigits(currency));
        return new Money(minor.longValueExact(), currency);
    }
}
