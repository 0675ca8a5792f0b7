package io.fairground.replay.run;

import io.fairground.replay.client.Identity;
import io.fairground.replay.crowd.RecordedAnswer;
import io.fairground.replay.run.WorkerReplay.Wish;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All workers of one job at once, each on a virtual thread of her own. */
final class Replay {

    private final Market market;
    private final RunFolder run;
    private final AcknowledgedLog log;
    private final Map<UUID, Map<String, List<Acknowledgement>>> earlier;
    private final PrintStream out;
    private final boolean terminal;

    /** @param earlier what a run that is resumed had acknowledged */
    Replay(
            Market market,
            RunFolder run,
            AcknowledgedLog log,
            List<Acknowledgement> earlier,
            PrintStream out,
            boolean terminal) {
        this.market = market;
        this.run = run;
        this.log = log;
        this.earlier = earlier.stream()
                .collect(Collectors.groupingBy(Acknowledgement::jobId, Collectors.groupingBy(Acknowledgement::worker)));
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * A crowd and its job.
     *
     * @param chosen whether each worker takes the very items she took, in her order; else any she has not answered
     */
    record Crowd(
            String name,
            UUID jobId,
            String answerField,
            boolean chosen,
            Map<String, Identity> identities,
            Map<String, List<RecordedAnswer>> answers) {

        long answerCount() {
            return answers.values().stream().mapToLong(List::size).sum();
        }
    }

    /** How long it took, and how much of it an earlier run had done. */
    record Timing(long answers, double seconds) {}

    Timing of(Crowd crowd) {
        var before = earlier.getOrDefault(crowd.jobId(), Map.of());
        var start = System.nanoTime();
        long skipped = before.values().stream()
                .flatMap(List::stream)
                .map(Acknowledgement::itemKey)
                .count();
        try (var progress = new Progress(out, terminal, crowd.name(), crowd.answerCount(), skipped)) {
            Together.run(
                    Integer.MAX_VALUE,
                    crowd.answers().keySet(),
                    worker -> worker(crowd, worker, before.getOrDefault(worker, List.of()), progress)
                            .run());
        }
        return new Timing(crowd.answerCount() - skipped, (System.nanoTime() - start) / 1e9);
    }

    private WorkerReplay worker(Crowd crowd, String worker, List<Acknowledgement> before, Progress progress) {
        var recorded = crowd.answers().getOrDefault(worker, List.of());
        var identity = crowd.identities().get(worker);
        if (identity == null) {
            throw new IllegalStateException("no login for " + worker);
        }
        return new WorkerReplay(
                market.dispatch,
                identity,
                crowd.jobId(),
                crowd.answerField(),
                recorded.stream().collect(Collectors.toMap(RecordedAnswer::itemKey, Function.identity())),
                crowd.chosen() ? chosen(recorded, before) : any(before.size()),
                wish -> run.id(crowd.name() + "/" + worker + "/" + wish),
                (assignmentId, itemKey) -> {
                    log.add(new Acknowledgement(assignmentId, crowd.jobId(), itemKey, worker));
                    progress.tick();
                });
    }

    private static Iterator<Wish> chosen(List<RecordedAnswer> recorded, List<Acknowledgement> before) {
        var done = before.stream().map(Acknowledgement::itemKey).collect(Collectors.toSet());
        return recorded.stream()
                .map(RecordedAnswer::itemKey)
                .filter(item -> !done.contains(item))
                .map(item -> new Wish(item, item))
                .iterator();
    }

    private static Iterator<Wish> any(int already) {
        return IntStream.iterate(already, number -> number + 1)
                .mapToObj(number -> new Wish("task-" + number, null))
                .iterator();
    }
}
