package io.fairground.replay.run;

import io.fairground.replay.client.Datasets.Clause;
import io.fairground.replay.client.Datasets.Item;
import io.fairground.replay.client.QualityControl.GoldLine;
import io.fairground.replay.client.QualityControl.LabelView;
import io.fairground.replay.client.TaskDispatch.Offer;
import io.fairground.replay.client.TaskDispatch.Question;
import io.fairground.replay.crowd.ZenCrowd;
import io.fairground.replay.run.Posting.Terms;
import io.fairground.replay.run.Replay.Crowd;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The label job: two crowds, two offers, a tenth of the truth as gold. */
final class ZenCrowdReplay {

    static final String NAME = "zencrowd";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<Clause> GUIDELINE = List.of(new Clause(
            "Answer 1 when the link leads to the very thing the text names, else 0.",
            "ZenCrowd authors, summarised",
            "quality"));

    private final Market market;
    private final ZenCrowd crowd;

    ZenCrowdReplay(Market market, ZenCrowd crowd) {
        this.market = market;
        this.crowd = crowd;
    }

    UUID post(Posting posting) {
        var terms = new Terms(
                "Does this link name the right entity",
                new Question("LABEL", List.of("0", "1")),
                crowd.mostAnswersOfATask(),
                crowd.meanSeconds(),
                "GOLD_CHOSEN",
                List.of(offer("IN", "INR"), offer("US", "USD")));
        var items = crowd.truth().keySet().stream()
                .map(task -> new Item(task, Map.of("task", task)))
                .toList();
        var jobId = posting.post(NAME, items, GUIDELINE, terms);
        market.dispatch.declareReplay(market.operator, jobId);
        Await.until("quality-control knows the job", PATIENCE, () -> market.quality.knows(market.vendor, jobId));
        market.quality.putGold(market.vendor, jobId, gold());
        return jobId;
    }

    private Offer offer(String region, String currency) {
        var quote = market.payment.quote(market.vendor, region, crowd.meanSeconds(), currency);
        return new Offer(region, "RATER", quote.smallestOffer().roundedUp());
    }

    private List<GoldLine> gold() {
        return crowd.gold().entrySet().stream()
                .map(task -> new GoldLine(task.getKey(), task.getValue()))
                .toList();
    }

    Crowd crowd(UUID jobId) {
        var byWorker = crowd.byWorker();
        var identities = market.register(byWorker.keySet(), crowd.regions());
        return new Crowd(NAME, jobId, "label", true, identities, byWorker);
    }

    /** What the job chose first, then each method by itself. */
    Map<String, Accuracy> accuracies(UUID jobId) {
        var chosen = market.quality.summary(market.vendor, jobId).method();
        var accuracies = new LinkedHashMap<String, Accuracy>();
        accuracies.put("chosen by gold: " + chosen, accuracy(market.quality.labels(market.vendor, jobId)));
        accuracies.put("majority", accuracy(resolution(jobId, "majority", false)));
        accuracies.put("dawid-skene, gold ignored", accuracy(resolution(jobId, "dawid-skene", false)));
        accuracies.put("dawid-skene, gold used", accuracy(resolution(jobId, "dawid-skene", true)));
        accuracies.put("one-coin, gold ignored", accuracy(resolution(jobId, "one-coin", false)));
        return accuracies;
    }

    private List<LabelView> resolution(UUID jobId, String method, boolean goldUsed) {
        return market.quality.resolution(market.vendor, jobId, method, goldUsed);
    }

    private Accuracy accuracy(List<LabelView> labels) {
        var byTask = labels.stream().collect(Collectors.toMap(LabelView::itemKey, LabelView::label));
        return Accuracy.of(byTask, crowd.truth(), crowd.gold().keySet());
    }
}
