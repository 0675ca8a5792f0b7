package io.fairground.replay.report;

import io.fairground.replay.client.QualityControl.Candidate;
import io.fairground.replay.client.QualityControl.Scoring;
import io.fairground.replay.run.Accuracy.Share;
import io.fairground.replay.run.Outcome;
import io.fairground.replay.run.Outcome.PandaLmOutcome;
import io.fairground.replay.run.Outcome.ZenCrowdOutcome;
import java.util.List;
import java.util.Locale;

/** What {@code deploy/demo} prints at its end. */
public final class OutcomeReport {

    private OutcomeReport() {}

    public static String of(Outcome outcome) {
        return preferences(outcome.pandalm()) + "\n" + links(outcome.zencrowd()) + "\n" + regions(outcome);
    }

    private static String preferences(PandaLmOutcome pandalm) {
        var equal = pandalm.different().isEmpty()
                ? "all equal the majority of their annotators"
                : pandalm.different().size() + " DIFFER from the majority of their annotators: "
                        + pandalm.different().stream().limit(20).toList();
        var release = pandalm.release();
        var proof = release.isProven()
                ? "its root hash, computed here from the file, is the one the service announced"
                : "ITS ROOT HASH IS NOT THE FILE'S: " + release.hash();
        return String.format(
                Locale.ROOT,
                """
                PandaLM, preferences
                  %,d of %,d tasks resolved; %s; %,d are ties and stay ties
                  %s
                  release %s in TRL form: %,d pairs, %,d ties left out
                  %s
                  sha256 %s: %s
                  %s
                """,
                pandalm.resolved(),
                pandalm.tasks(),
                equal,
                pandalm.ties(),
                scores(pandalm.scoring()),
                release.release().releaseId(),
                release.lines(),
                release.release().tieCount(),
                release.file(),
                release.release().rootHash(),
                proof,
                pace(pandalm.answers(), pandalm.seconds()));
    }

    private static String scores(Scoring scoring) {
        var length = scoring.lengthDoubled();
        return String.format(
                Locale.ROOT,
                "%,d responses have a score, from %,d comparisons with %,d ties%s",
                scoring.responseCount(),
                scoring.comparisonCount(),
                scoring.tieCount(),
                length == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; twice the length adds %.2f [%.2f, %.2f] to the log-odds",
                                length.value(),
                                length.low(),
                                length.high()));
    }

    private static String links(ZenCrowdOutcome zencrowd) {
        var table = new TextTable("method", ">tasks", ">all tasks", ">tasks without gold");
        zencrowd.accuracies()
                .forEach((method, accuracy) -> table.row(
                        method,
                        String.format("%,d", accuracy.resolved()),
                        share(accuracy.all()),
                        share(accuracy.withoutGold())));
        return String.format(
                Locale.ROOT,
                "ZenCrowd, entity links: accuracy against the truth; gold for %,d of %,d tasks%n  %s%n%n%s%n%s",
                zencrowd.goldTasks(),
                zencrowd.tasks(),
                pace(zencrowd.answers(), zencrowd.seconds()),
                table,
                candidates(zencrowd.summary().candidates()));
    }

    private static String candidates(@org.jspecify.annotations.Nullable List<Candidate> candidates) {
        if (candidates == null || candidates.isEmpty()) {
            return "";
        }
        var table = new TextTable("candidate", ">accuracy on held-out gold", ">standard error", "");
        for (var one : candidates) {
            table.row(
                    one.method(),
                    one.goldAccuracy() == null ? "-" : Percent.of(one.goldAccuracy()),
                    one.standardError() == null ? "-" : Percent.of(one.standardError()),
                    one.chosen() ? "chosen" : "");
        }
        return table.toString();
    }

    private static String regions(Outcome outcome) {
        var assumed = outcome.pandalm().assumedRegion();
        return "What each region was paid, beside what its labels are worth (ZenCrowd; hours are replayed)\n\n"
                + RegionTable.of(outcome.zencrowd().regions())
                + "\nThe same for PandaLM, whose region (" + assumed + ") is assumed and whose time nobody recorded\n\n"
                + RegionTable.of(outcome.pandalm().regions());
    }

    private static String share(Share share) {
        return String.format(Locale.ROOT, "%s (%,d of %,d)", Percent.of(share.value()), share.correct(), share.of());
    }

    private static String pace(long answers, double seconds) {
        return String.format(
                Locale.ROOT,
                "%,d answers in %.1f s: %.0f answers/s",
                answers,
                seconds,
                answers / Math.max(seconds, 0.001));
    }
}
