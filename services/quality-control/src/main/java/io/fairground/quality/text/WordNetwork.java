package io.fairground.quality.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The word transition network of a task: places in a row, in each of which every text has a word or none. Texts are
 * added one by one, by the alignment of least expected cost: a word costs the share of texts that do not have it in its
 * place, leaving a place out the share of those that have a word there, a new place 1.
 */
final class WordNetwork implements TaskVote {

    private static final int NONE = Place.NONE;

    private final TextAnswers answers;
    private final int textCount;
    private final List<Place> places;

    private WordNetwork(TextAnswers answers, int textCount, List<Place> places) {
        this.answers = answers;
        this.textCount = textCount;
        this.places = places;
    }

    static WordNetwork of(TextAnswers answers, int task) {
        var texts = new int[answers.count(task)][];
        Arrays.setAll(texts, i -> answers.numbers(answers.from(task) + i));
        List<int[]> places = new ArrayList<>();
        var added = new boolean[texts.length];
        for (var text : byNearness(texts)) {
            places = new Alignment(places, added, texts[text]).withText(text);
            added[text] = true;
        }
        return new WordNetwork(
                answers, texts.length, places.stream().map(Place::new).toList());
    }

    /** The text with the least distance to all others first; equals in alphabetical order. */
    private static int[] byNearness(int[][] texts) {
        var distance = new int[texts.length];
        for (var i = 0; i < texts.length; i++) {
            var pattern = new EditDistance.Pattern(texts[i]);
            for (var j = 0; j < i; j++) {
                var apart = pattern.distanceTo(texts[j]);
                distance[i] += apart;
                distance[j] += apart;
            }
        }
        return IntStream.range(0, texts.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> distance[i])
                        .thenComparing(i -> texts[i], Arrays::compare))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public String text(double[] weights) {
        return places.stream()
                .mapToInt(place -> place.word(place.winner(place.votes(weights))))
                .filter(word -> word != NONE)
                .mapToObj(answers::token)
                .collect(Collectors.joining(answers.tokenizer().separator()));
    }

    @Override
    public double confidence(double[] weights) {
        var total = Arrays.stream(weights).sum();
        return places.stream()
                .mapToDouble(place -> {
                    var votes = place.votes(weights);
                    return Math.min(1, votes[place.winner(votes)] / total);
                })
                .average()
                .orElse(textCount == 0 ? 0 : 1);
    }

    /** Share of the places with a word of the text or of the others in which the two differ. */
    @Override
    public double[] distancesToOthers(double[] weights) {
        var different = new int[textCount];
        var counted = new int[textCount];
        for (var place : places) {
            var votes = place.votes(weights);
            for (var text = 0; text < textCount; text++) {
                var others = place.unanimous() ? 0 : winnerWithout(text, place, votes, weights[text]);
                counted[text] += place.hasWord(text) || place.word(others) != NONE ? 1 : 0;
                different[text] += others != place.choice(text) ? 1 : 0;
            }
        }
        var distances = new double[textCount];
        Arrays.setAll(distances, text -> counted[text] == 0 ? 0 : (double) different[text] / counted[text]);
        return distances;
    }

    private static int winnerWithout(int text, Place place, double[] votes, double weight) {
        var own = place.choice(text);
        var all = votes[own];
        votes[own] -= weight;
        var winner = place.winner(votes);
        votes[own] = all;
        return winner;
    }

    /** One text against the places so far. */
    private static final class Alignment {

        private static final double TOLERANCE = 1e-9;
        private static final byte MATCH = 0;
        private static final byte SKIP = 1;
        private static final byte INSERT = 2;

        private final List<int[]> places;
        private final boolean[] added;
        private final int[] text;
        private final byte[][] steps;
        private final int others;

        /**
         * Each word in its place, once for each text that has it there: the word above, the place in the lower half.
         */
        private final long[] occurrences;

        Alignment(List<int[]> places, boolean[] added, int[] text) {
            this.places = places;
            this.added = added;
            this.text = text;
            this.steps = new byte[text.length + 1][places.size() + 1];
            this.others =
                    (int) IntStream.range(0, added.length).filter(i -> added[i]).count();
            this.occurrences = IntStream.range(0, places.size())
                    .boxed()
                    .flatMapToLong(place -> IntStream.range(0, added.length)
                            .filter(i -> added[i] && places.get(place)[i] != NONE)
                            .mapToLong(i -> (long) places.get(place)[i] << Integer.SIZE | place))
                    .sorted()
                    .toArray();
        }

        /** The network with the text at this index. */
        List<int[]> withText(int index) {
            fill();
            var reversed = new ArrayList<int[]>(places.size() + text.length);
            var word = text.length;
            var place = places.size();
            while (word > 0 || place > 0) {
                var step = steps[word][place];
                var next = step == INSERT ? emptyPlace() : places.get(--place);
                next[index] = step == SKIP ? NONE : text[--word];
                reversed.add(next);
            }
            return reversed.reversed();
        }

        private int[] emptyPlace() {
            var place = new int[added.length];
            Arrays.fill(place, NONE);
            return place;
        }

        private void fill() {
            var skip = skipCosts();
            var match = new double[skip.length];
            var above = new double[places.size() + 1];
            var current = new double[places.size() + 1];
            for (var place = 1; place <= skip.length; place++) {
                above[place] = above[place - 1] + skip[place - 1];
                steps[0][place] = SKIP;
            }
            for (var word = 1; word <= text.length; word++) {
                current[0] = word;
                steps[word][0] = INSERT;
                matchCosts(text[word - 1], match);
                for (var place = 1; place <= skip.length; place++) {
                    var matched = above[place - 1] + match[place - 1];
                    var skipped = current[place - 1] + skip[place - 1];
                    var inserted = above[place] + 1;
                    var step = step(matched, skipped, inserted);
                    steps[word][place] = step;
                    current[place] = step == MATCH ? matched : step == SKIP ? skipped : inserted;
                }
                var free = above;
                above = current;
                current = free;
            }
        }

        private static byte step(double matched, double skipped, double inserted) {
            if (matched <= Math.min(skipped, inserted) + TOLERANCE) {
                return MATCH;
            }
            return skipped <= inserted + TOLERANCE ? SKIP : INSERT;
        }

        /** Of each place the share of texts that have a word there. */
        private double[] skipCosts() {
            var costs = new double[places.size()];
            for (var occurrence : occurrences) {
                costs[(int) occurrence] += 1.0 / others;
            }
            return costs;
        }

        /** Of each place the share of texts that do not have this word there. */
        private void matchCosts(int word, double[] costs) {
            Arrays.fill(costs, 1);
            var first = Arrays.binarySearch(occurrences, (long) word << Integer.SIZE);
            var from = first < 0 ? -first - 1 : first;
            while (from > 0 && occurrences[from - 1] >>> Integer.SIZE == word) {
                from--;
            }
            for (var i = from; i < occurrences.length && occurrences[i] >>> Integer.SIZE == word; i++) {
                costs[(int) occurrences[i]] -= 1.0 / others;
            }
        }
    }
}
