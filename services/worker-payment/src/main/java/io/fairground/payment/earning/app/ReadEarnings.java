package io.fairground.payment.earning.app;

import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.payment.earning.Earning;
import io.fairground.payment.earning.Earnings;
import io.fairground.payment.earning.PaidTime;
import io.fairground.payment.earning.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a worker earned so far. */
@ApplicationScoped
public class ReadEarnings {

    private static final int PLACE_PARTS = 2;

    private final Workers workers;
    private final Earnings earnings;

    ReadEarnings(Workers workers, Earnings earnings) {
        this.workers = workers;
        this.earnings = earnings;
    }

    /** @param totals one for each currency, over all her earnings, not over the page only */
    public record WorkerEarnings(UUID workerId, List<PaidTime> totals, Page<Earning> page) {}

    /** Nothing when that person is not known as a worker. */
    @Transactional
    public Optional<WorkerEarnings> of(String subject, PageRequest request) {
        var after = request.after().map(ReadEarnings::place).orElse(null);
        return workers.bySubject(subject).map(worker -> {
            var found = earnings.ofWorker(worker, after, request.limit() + 1);
            return new WorkerEarnings(worker, earnings.totalsOf(worker), Page.of(found, request, ReadEarnings::key));
        });
    }

    private static String key(Earning earning) {
        return earning.earnedAt() + " " + earning.assignmentId();
    }

    private static Earnings.Place place(String key) {
        var parts = key.split(" ", -1);
        try {
            if (parts.length == PLACE_PARTS) {
                return new Earnings.Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            // falls through to the same refusal
        }
        var error = new FieldError("cursor", "is not one of this list");
        throw new ProblemException(CommonProblem.INVALID_REQUEST, "the page cannot be found", List.of(error));
    }
}
