package io.fairground.bench.ledger;

import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.Outcome;
import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers as payment hears of them: first that they were handed in, then that they count. */
record Answers(List<Event> submitted, List<Event> assessed) {

    static final Region REGION = Region.of("FR");
    static final Money PRICE = new Money(50, "EUR");

    static Answers of(Ids ids, List<UUID> jobs, List<UUID> workers, Instant at) {
        var submitted = new ArrayList<Event>();
        var assessed = new ArrayList<Event>();
        for (int i = 0; i < jobs.size(); i++) {
            var answer = submitted(ids, jobs.get(i), workers.get(i), at);
            submitted.add(answer);
            assessed.add(new AssignmentAssessed(
                    ids.next(),
                    at,
                    answer.assignmentId(),
                    answer.jobId(),
                    answer.taskId(),
                    answer.workerId(),
                    Outcome.USED,
                    "rule:accept@1",
                    null));
        }
        return new Answers(submitted, assessed);
    }

    private static AssignmentSubmitted submitted(Ids ids, UUID job, UUID worker, Instant at) {
        return new AssignmentSubmitted(
                ids.next(),
                at,
                ids.next(),
                job,
                ids.next(),
                ids.next(),
                "item",
                worker,
                1,
                REGION,
                Level.RATER,
                PRICE,
                QuestionKind.LABEL,
                Map.of("choice", "1"),
                "1",
                at.minusSeconds(60),
                at,
                60_000,
                50_000L,
                TimeBasis.MEASURED,
                null,
                null,
                null);
    }
}
