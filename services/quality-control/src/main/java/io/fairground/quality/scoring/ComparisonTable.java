package io.fairground.quality.scoring;

import io.fairground.kernel.Region;
import io.fairground.quality.preference.Comparisons;
import io.fairground.quality.preference.Covariate;
import io.fairground.quality.preference.Outcome;
import io.fairground.quality.scoring.ComparedResponse.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Answers in the form the model takes: responses and workers numbered as they come. Whoever answered from two regions counts
 * as two workers, so that regions share none.
 */
final class ComparisonTable {

    private record Author(UUID workerId, Region region) {}

    private record Pair(int one, int other) {
        static Pair of(int first, int second) {
            return new Pair(Math.min(first, second), Math.max(first, second));
        }
    }

    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Map<Author, Integer> authors = new HashMap<>();
    private final List<ComparedResponse> responses = new ArrayList<>();
    private final int[] first;
    private final int[] second;
    private final byte[] outcome;
    private final int[] worker;

    /** Pairs of a response with itself have to be left out before. */
    ComparisonTable(List<ComparedAnswer> answers) {
        first = new int[answers.size()];
        second = new int[answers.size()];
        outcome = new byte[answers.size()];
        worker = new int[answers.size()];
        for (var row = 0; row < answers.size(); row++) {
            set(row, answers.get(row));
        }
    }

    private void set(int row, ComparedAnswer answer) {
        first[row] = number(answer, answer.pair().first(), Side.A);
        second[row] = number(answer, answer.pair().second(), Side.B);
        outcome[row] = answer.outcome().code();
        worker[row] = authors.computeIfAbsent(new Author(answer.workerId(), answer.region()), _ -> authors.size());
    }

    private int number(ComparedAnswer answer, Response response, Side side) {
        return numbers.computeIfAbsent(response.id(), _ -> {
            responses.add(new ComparedResponse(response, answer.pair().promptId(), answer.itemKey(), side));
            return responses.size() - 1;
        });
    }

    List<ComparedResponse> responses() {
        return responses;
    }

    int rows() {
        return first.length;
    }

    int ties() {
        var ties = 0;
        for (var code : outcome) {
            ties += code == Outcome.TIE.code() ? 1 : 0;
        }
        return ties;
    }

    /** How many different pairs were compared, whichever came first. */
    int pairs() {
        var pairs = new HashSet<Pair>();
        for (var row = 0; row < first.length; row++) {
            pairs.add(Pair.of(first[row], second[row]));
        }
        return pairs.size();
    }

    /** Share of comparisons with a response that was at the other place as well: only they tell the place from the response. */
    double swapped() {
        var atFirst = new boolean[responses.size()];
        var atSecond = new boolean[responses.size()];
        for (var row = 0; row < first.length; row++) {
            atFirst[first[row]] = true;
            atSecond[second[row]] = true;
        }
        var swapped = 0;
        for (var row = 0; row < first.length; row++) {
            swapped += atSecond[first[row]] || atFirst[second[row]] ? 1 : 0;
        }
        return first.length == 0 ? 0 : (double) swapped / first.length;
    }

    Comparisons comparisons(boolean withLength) {
        var covariates = withLength ? new Covariate[] {new Covariate("length", lengths())} : new Covariate[0];
        return new Comparisons(responses.size(), authors.size(), first, second, outcome, worker, covariates);
    }

    private double[] lengths() {
        var lengths = new double[first.length];
        for (var row = 0; row < lengths.length; row++) {
            lengths[row] = doublings(first[row]) - doublings(second[row]);
        }
        return lengths;
    }

    double doublings(int response) {
        return responses.get(response).response().doublings();
    }
}
