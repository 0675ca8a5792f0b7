package io.fairground.payment.rail.simulated;

import io.fairground.kernel.Money;
import io.fairground.payment.rail.Evidence;
import io.fairground.payment.rail.Evidence.Outcome;
import io.fairground.payment.rail.Evidence.Source;
import io.fairground.payment.rail.Instruction;
import io.fairground.payment.rail.Rail;
import io.fairground.payment.rail.RailKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A rail with a book of its own, and a fault for each payment. It never dedupes: whoever asks twice has paid twice.
 * Messages come late, repeated and out of order; its statement lists what was really paid, some lines twice. Time is
 * what {@link #at} says.
 */
public final class SimulatedRail implements Rail {

    /** After this a payment is made no more. */
    public static final Duration PAYS_WITHIN = Duration.ofHours(48);

    /** A line of its book. */
    public record BookLine(UUID payoutId, Money amount, Instant at, String reference) {}

    private record Job(
            Instruction instruction, Fault fault, @Nullable Instant paysAt) {}

    private record Message(Instant due, Evidence evidence) {}

    private final RailKind kind;
    private final Function<UUID, Fault> faults;
    private final Random random;
    private final Map<UUID, Job> jobs = new HashMap<>();
    private final Map<UUID, Integer> asked = new HashMap<>();
    private final List<BookLine> waiting = new ArrayList<>();
    private final List<BookLine> book = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private Instant now;

    public SimulatedRail(RailKind kind, Function<UUID, Fault> faults, long seed, Instant start) {
        this.kind = kind;
        this.faults = faults;
        this.random = new Random(seed);
        this.now = start;
    }

    @Override
    public RailKind kind() {
        return kind;
    }

    @Override
    public Answer send(Instruction instruction) {
        asked.merge(instruction.payoutId(), 1, Integer::sum);
        var fault = faults.apply(instruction.payoutId());
        var job = new Job(instruction, fault, paysAt(fault));
        if (fault != Fault.TIMEOUT_BEFORE_ARRIVING) {
            jobs.put(instruction.payoutId(), job);
        }
        if (job.paysAt() != null) {
            var reference = "T" + instruction.reference() + asked.get(instruction.payoutId());
            waiting.add(new BookLine(instruction.payoutId(), instruction.amount(), job.paysAt(), reference));
        }
        callbacks(job);
        return switch (fault) {
            case TIMEOUT_AFTER_PAYING, TIMEOUT_BEFORE_ARRIVING, LATE_SUCCESS ->
                new Answer.NoneKnown("no answer in time");
            case ERROR_AFTER_PAYING, ERROR_BEFORE_PAYING -> new Answer.NoneKnown("500");
            case NONE,
                    DUPLICATE_CALLBACK,
                    SAYS_NO_AND_PAYS,
                    SAYS_YES_AND_DOES_NOT_PAY,
                    CHANGES_ITS_MIND,
                    REFUSES_LATER -> new Answer.Accepted("R" + instruction.reference());
        };
    }

    private @Nullable Instant paysAt(Fault fault) {
        return switch (fault) {
            case NONE,
                    TIMEOUT_AFTER_PAYING,
                    ERROR_AFTER_PAYING,
                    DUPLICATE_CALLBACK,
                    SAYS_NO_AND_PAYS,
                    CHANGES_ITS_MIND -> now.plusSeconds(random.nextInt(600));
            case LATE_SUCCESS -> now.plusSeconds(3600 + random.nextInt((int) PAYS_WITHIN.toSeconds() - 3600));
            case TIMEOUT_BEFORE_ARRIVING, ERROR_BEFORE_PAYING, SAYS_YES_AND_DOES_NOT_PAY, REFUSES_LATER -> null;
        };
    }

    private void callbacks(Job job) {
        var truth = job.paysAt() == null ? Outcome.NOT_PAID : Outcome.PAID;
        switch (job.fault()) {
            case TIMEOUT_BEFORE_ARRIVING, ERROR_BEFORE_PAYING -> {}
            case SAYS_NO_AND_PAYS -> {
                call(job, Outcome.NOT_PAID, 60);
                call(job, Outcome.PAID, 3600);
            }
            case SAYS_YES_AND_DOES_NOT_PAY -> call(job, Outcome.PAID, 600);
            case DUPLICATE_CALLBACK -> {
                for (int copy = 0; copy < 2 + random.nextInt(3); copy++) {
                    call(job, truth, 600);
                }
            }
            case LATE_SUCCESS -> call(job, truth, (int) PAYS_WITHIN.toSeconds());
            case NONE, TIMEOUT_AFTER_PAYING, ERROR_AFTER_PAYING, CHANGES_ITS_MIND, REFUSES_LATER ->
                call(job, truth, 1200);
        }
    }

    private void call(Job job, Outcome outcome, int withinSeconds) {
        var due = now.plusSeconds(1 + random.nextInt(withinSeconds));
        var evidence = new Evidence(
                job.instruction().payoutId(),
                Source.CALLBACK,
                outcome,
                "C" + job.instruction().reference(),
                null,
                due);
        messages.add(new Message(due, evidence));
    }

    /** Lets time pass, up to then. */
    public void at(Instant later) {
        now = later;
        waiting.stream().filter(line -> !line.at().isAfter(now)).forEach(book::add);
        waiting.removeIf(line -> !line.at().isAfter(now));
    }

    /** What it called back meanwhile, in no order. */
    public List<Evidence> takeCallbacks() {
        var due = new ArrayList<>(
                messages.stream().filter(message -> !message.due().isAfter(now)).toList());
        messages.removeAll(due);
        Collections.shuffle(due, random);
        return due.stream().map(Message::evidence).toList();
    }

    @Override
    public Status status(UUID payoutId) {
        if (random.nextInt(10) == 0) {
            return new Status.NoneKnown("no answer in time");
        }
        var job = jobs.get(payoutId);
        if (job == null) {
            return new Status.NotFound();
        }
        var paysAt = job.paysAt();
        if (paysAt == null) {
            return new Status.NotPaid("refused");
        }
        if (job.fault() == Fault.CHANGES_ITS_MIND && random.nextBoolean()) {
            return new Status.NotPaid("failed");
        }
        return paysAt.isAfter(now) ? new Status.Pending() : new Status.Paid("T" + payoutId);
    }

    /** Lines of its book in some order, some of them twice. */
    public List<Evidence> statement() {
        var lines = new ArrayList<Evidence>();
        for (var line : book) {
            for (int copy = 0; copy <= random.nextInt(2); copy++) {
                lines.add(new Evidence(
                        line.payoutId(), Source.STATEMENT, Outcome.PAID, line.reference(), line.amount(), line.at()));
            }
        }
        Collections.shuffle(lines, random);
        return lines;
    }

    /** What was really paid. */
    public List<BookLine> book() {
        return List.copyOf(book);
    }
}
