package io.fairground.replay.run;

import io.fairground.replay.client.Datasets.Clause;
import io.fairground.replay.client.Datasets.Item;
import io.fairground.replay.client.QualityControl.LabelView;
import io.fairground.replay.client.TaskDispatch.Offer;
import io.fairground.replay.client.TaskDispatch.Question;
import io.fairground.replay.crowd.PandaLm;
import io.fairground.replay.crowd.RecordedAnswer;
import io.fairground.replay.run.Posting.Terms;
import io.fairground.replay.run.Replay.Crowd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The preference job: three annotators, each of whom compares every pair. */
final class PandaLmReplay {

    static final String NAME = "pandalm";

    /** The set does not say where its annotators worked, nor how long they took; both are assumed, and said to be. */
    static final String ASSUMED_REGION = "US";

    static final int ASSUMED_SECONDS = 60;

    private static final List<Clause> GUIDELINE = List.of(
            new Clause(
                    "Choose the answer that follows the instruction better: correct first, then helpful, then brief.",
                    "PandaLM authors, summarised",
                    "quality"),
            new Clause("Say tie when neither is better.", "PandaLM authors, summarised", "quality"));

    private final Market market;
    private final PandaLm crowd;

    PandaLmReplay(Market market, PandaLm crowd) {
        this.market = market;
        this.crowd = crowd;
    }

    UUID post(Posting posting) {
        var price = market.payment
                .quote(market.vendor, ASSUMED_REGION, ASSUMED_SECONDS, "USD")
                .smallestOffer()
                .roundedUp();
        var terms = new Terms(
                "Which of two answers is better",
                new Question("PREFERENCE", List.of("A", "B", PandaLm.TIE)),
                crowd.byWorker().size(),
                ASSUMED_SECONDS,
                "MAJORITY",
                List.of(new Offer(ASSUMED_REGION, "RATER", price)));
        var jobId = posting.post(NAME, items(), GUIDELINE, terms);
        market.dispatch.declareReplay(market.operator, jobId);
        return jobId;
    }

    private List<Item> items() {
        return crowd.items().stream()
                .map(item -> new Item(item.id(), payload(item)))
                .toList();
    }

    private static Map<String, String> payload(PandaLm.Item item) {
        var payload = new LinkedHashMap<String, String>();
        payload.put("prompt", item.prompt());
        payload.put("responseA", item.responseA());
        payload.put("responseB", item.responseB());
        payload.put("modelA", item.modelA());
        payload.put("modelB", item.modelB());
        payload.put("source", item.source());
        return payload;
    }

    Crowd crowd(UUID jobId) {
        var byWorker = crowd.answers().stream()
                .collect(Collectors.groupingBy(RecordedAnswer::worker, TreeMap::new, Collectors.toList()));
        var regions = byWorker.keySet().stream().collect(Collectors.toMap(worker -> worker, _ -> ASSUMED_REGION));
        var identities = market.register(byWorker.keySet(), regions);
        return new Crowd(NAME, jobId, "choice", false, identities, byWorker);
    }

    /**
     * How the labels compare with the majority computed here.
     *
     * @param different item keys whose label is not the majority of their annotators
     */
    record Equality(int tasks, int resolved, int ties, List<String> different) {}

    Equality compare(UUID jobId) {
        var labels = market.quality.labels(market.vendor, jobId).stream()
                .collect(Collectors.toMap(LabelView::itemKey, LabelView::label));
        var majority = crowd.majority();
        var different = majority.entrySet().stream()
                .filter(task -> !task.getValue().equals(labels.get(task.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        var ties = (int) labels.values().stream().filter(PandaLm.TIE::equals).count();
        return new Equality(majority.size(), labels.size(), ties, different);
    }
}
