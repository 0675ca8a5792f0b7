package io.fairground.quality.scoring;

import io.fairground.kernel.Region;
import io.fairground.quality.preference.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a preference job: the Bradley-Terry model of {@link io.fairground.quality.preference} fitted to its used
 * answers, and to those of each region alone with the spread learnt from all. The same answers in the same order give the
 * same scores.
 *
 * @param comparisonCount answers that compare two different responses
 * @param tieCount of them, ties
 * @param scoreSd spread of the scores that was learnt, in log-odds
 * @param place advantage of being shown as A, in log-odds; null where it cannot be told from the responses
 * @param lengthDoubled what twice the length adds, in log-odds; null where it cannot be told from the responses
 * @param responses by component, in it the best first
 * @param next pairs of responses to one prompt whose comparison would tell most, each chosen as if those before it were answered
 */
public record JobScores(
        int comparisonCount,
        int tieCount,
        double scoreSd,
        @Nullable Estimate place,
        @Nullable Estimate lengthDoubled,
        List<ResponseScore> responses,
        List<NextComparison> next) {

    private static final Comparator<ResponseScore> BEST_FIRST = Comparator.<ResponseScore>comparingInt(
                    one -> one.score().component())
            .thenComparing(one -> one.score().score().value(), Comparator.reverseOrder())
            .thenComparing(one -> one.response().response().id());

    public JobScores {
        responses = List.copyOf(responses);
        next = List.copyOf(next);
    }

    /** @param seed of the simulations behind intervals and ranks */
    public static JobScores of(List<ComparedAnswer> answers, long seed) {
        var telling = answers.stream().filter(answer -> answer.pair().differs()).toList();
        var table = new ComparisonTable(telling);
        var biases = Biases.of(table);
        var model = biases.model().withLearnedScoreSd(table.comparisons(biases.length()), seed);
        var whole = Scored.of(table, biases, model, seed);
        var regions = new TreeMap<Region, Scored>();
        byRegion(telling)
                .forEach(
                        (region, own) -> regions.put(region, Scored.of(new ComparisonTable(own), biases, model, seed)));
        return new JobScores(
                table.rows(),
                table.ties(),
                model.scoreSd(),
                whole.place(),
                whole.lengthDoubled(),
                responses(whole, regions),
                new NextComparisons(whole, seed).choose());
    }

    private static SortedMap<Region, List<ComparedAnswer>> byRegion(List<ComparedAnswer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(ComparedAnswer::region, TreeMap::new, Collectors.toList()));
    }

    private static List<ResponseScore> responses(Scored whole, SortedMap<Region, Scored> regions) {
        var ofRegions = ofRegions(regions);
        var effects = whole.lengthEffects();
        var responses = whole.table().responses();
        return IntStream.range(0, responses.size())
                .mapToObj(i -> new ResponseScore(
                        responses.get(i),
                        whole.score(i),
                        effects[i],
                        whole.componentSize(i),
                        ofRegions.getOrDefault(responses.get(i).response().id(), List.of())))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static Map<UUID, List<ResponseScore.OfRegion>> ofRegions(SortedMap<Region, Scored> regions) {
        var byResponse = new HashMap<UUID, List<ResponseScore.OfRegion>>();
        regions.forEach((region, scored) -> {
            var responses = scored.table().responses();
            for (var i = 0; i < responses.size(); i++) {
                var score = scored.score(i);
                byResponse
                        .computeIfAbsent(responses.get(i).response().id(), _ -> new ArrayList<>())
                        .add(new ResponseScore.OfRegion(region, score.score(), score.comparisons()));
            }
        });
        return byResponse;
    }
}
