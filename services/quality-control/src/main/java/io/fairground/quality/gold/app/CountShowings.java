package io.fairground.quality.gold.app;

import io.fairground.quality.gold.GoldAnswer;
import io.fairground.quality.gold.GoldItems;
import io.fairground.quality.gold.GoldTruth;
import io.fairground.quality.gold.ShowingCounter;
import io.fairground.quality.gold.Showings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notes which answers went to active gold, and retires what was shown often enough. */
@ApplicationScoped
public class CountShowings {

    private final GoldItems items;
    private final Showings showings;
    private final GoldConfig config;

    CountShowings(GoldItems items, Showings showings, GoldConfig config) {
        this.items = items;
        this.showings = showings;
        this.config = config;
    }

    /**
     * @param jobId of a job that the caller has locked
     * @param answers in the order in which they count
     * @return what the answers to gold are measured by, by assignment
     */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, GoldTruth> count(UUID jobId, List<GoldAnswer> answers) {
        var known = items.among(
                jobId, answers.stream().map(GoldAnswer::itemKey).distinct().toList());
        var counter = new ShowingCounter(known, config.showingsMax());
        var truths = new HashMap<UUID, GoldTruth>();
        answers.forEach(answer -> counter.count(answer).ifPresent(truth -> truths.put(answer.assignmentId(), truth)));
        showings.add(jobId, counter.changed(), counter.showings());
        items.saveRetired(
                jobId, counter.changed().stream().filter(item -> !item.active()).toList());
        return truths;
    }
}
