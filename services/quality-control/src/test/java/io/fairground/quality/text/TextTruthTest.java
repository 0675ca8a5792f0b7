package io.fairground.quality.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextTruthTest {

    private static final int DRAWS = 30;

    static Stream<TextTruth> methods() {
        return Stream.of(Rover.equal(), Rover.weighted(), Medoid.equal(), Medoid.weighted());
    }

    @Test
    void wordsAreVotedOnPlaceByPlace() {
        var inference = Rover.equal().infer(oneTask("the cat sat", "the cat sat down", "a cat sat"));

        assertThat(inference.text(0)).isEqualTo("the cat sat");
        // the 2/3, cat 1, sat 1, nothing 2/3
        assertThat(inference.confidence(0)).isCloseTo((2.0 / 3 + 1 + 1 + 2.0 / 3) / 4, within(1e-9));
    }

    @Test
    void roverMendsWhatNobodyWroteRight() {
        var texts =
                oneTask("she cells sea shells", "she sells see shells", "he sells sea shells", "she sells sea shell");

        assertThat(Rover.equal().infer(texts).text(0)).isEqualTo("she sells sea shells");
    }

    @Test
    void theMedoidIsTheAnswerNearestToTheOthersAsItWasWritten() {
        var inference = Medoid.equal().infer(oneTask("The cat sat", "the cat sat down", "a cat sat"));

        assertThat(inference.text(0)).isEqualTo("The cat sat");
        assertThat(inference.confidence(0)).isCloseTo(1 - (1.0 / 4 + 1.0 / 3) / 2, within(1e-9));
    }

    @Test
    void charactersArePutTogetherWithoutSpaces() {
        var answers = new TextAnswers(1, 3, texts(0, "猫がいる", "猫がいた", "犬がいる"), Tokenizer.CHARACTERS);

        assertThat(Rover.equal().infer(answers).text(0)).isEqualTo("猫がいる");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aWorkerWhoWasRightElsewhereDecidesATie(TextTruth method) {
        // Given workers 0 to 2 who agree on ten tasks, and 3 to 5 who write nonsense
        var rows = new ArrayList<TextAnswer>();
        for (var task = 0; task < 10; task++) {
            for (var worker = 0; worker < 6; worker++) {
                var nonsense = "x" + task + worker + " y" + worker + task;
                rows.add(new TextAnswer(task, worker, worker < 3 ? "right words " + task : nonsense));
            }
        }
        rows.add(new TextAnswer(10, 0, "zebra"));
        rows.add(new TextAnswer(10, 4, "antelope"));

        var inference = method.infer(new TextAnswers(11, 6, rows, Tokenizer.SPACES));

        var weighs = inference.weights().get(0) > inference.weights().get(4);
        assertThat(inference.text(10)).isEqualTo(weighs ? "zebra" : "antelope");
        assertThat(inference.disagreements().get(0))
                .isLessThan(inference.disagreements().get(4));
    }

    @Test
    void weightsAreEqualOnlyWhereTheyAreMeantToBe() {
        var texts = oneTask("a b c", "a b c", "a b d");

        assertThat(Rover.equal().infer(texts).weights()).containsOnly(1.0);
        assertThat(Rover.weighted().infer(texts).weights().get(2)).isLessThan(1);
        assertThat(Medoid.weighted().infer(texts).weights().get(2)).isLessThan(1);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theOrderOfRowsAndTheNamesOfWorkersDoNotMatter(TextTruth method) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var random = new Random(seed);
            var rows = randomRows(random, 12, 6);
            var names = new ArrayList<>(IntStream.range(0, 6).boxed().toList());
            Collections.shuffle(names, random);
            var changed = rows.stream()
                    .map(row -> new TextAnswer(row.task(), names.get(row.worker()), row.text()))
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(changed, random);

            var straight = method.infer(new TextAnswers(12, 6, rows, Tokenizer.SPACES));
            var renamed = method.infer(new TextAnswers(12, 6, changed, Tokenizer.SPACES));

            assertThat(renamed.texts()).as("seed %d", seed).isEqualTo(straight.texts());
            for (var worker = 0; worker < 6; worker++) {
                assertThat(renamed.weights().get(names.get(worker)))
                        .as("seed %d", seed)
                        .isCloseTo(straight.weights().get(worker), within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void equalTextsAreTheText(TextTruth method) {
        var inference = method.infer(oneTask("so it is", "so it is", "so it is"));

        assertThat(inference.text(0)).isEqualTo("so it is");
        assertThat(inference.confidence(0)).isEqualTo(1);
        assertThat(inference.weights()).containsOnly(1.0);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void oneTextOneWorkerNoTextAndEmptyTextsAreNoTrouble(TextTruth method) {
        var rows = List.of(
                new TextAnswer(0, 0, "alone"),
                new TextAnswer(2, 0, ""),
                new TextAnswer(2, 1, " "),
                new TextAnswer(3, 0, "a b"),
                new TextAnswer(3, 1, ""));

        var inference = method.infer(new TextAnswers(4, 3, rows, Tokenizer.SPACES));

        assertThat(inference.text(0)).isEqualTo("alone");
        assertThat(inference.text(1)).isEmpty();
        assertThat(inference.confidence(1)).isZero();
        assertThat(inference.text(2)).isBlank();
        assertThat(inference.confidence(2)).isEqualTo(1);
        assertThat(method.infer(new TextAnswers(0, 0, List.of(), Tokenizer.SPACES))
                        .texts())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aKnownTextIsKeptAndTellsWhoWritesWell(TextTruth method) {
        // Given a majority that errs
        var rows = new ArrayList<TextAnswer>();
        for (var task = 0; task < 5; task++) {
            rows.addAll(texts(task, "the true text " + task, "another text", "another text"));
        }
        var answers = new TextAnswers(5, 3, rows, Tokenizer.SPACES);
        var known =
                IntStream.range(0, 5).boxed().collect(Collectors.toMap(task -> task, task -> "the true text " + task));

        var inference = method.infer(answers, new KnownTexts(known));

        assertThat(inference.text(0)).isEqualTo("the true text 0");
        assertThat(inference.disagreements().get(0))
                .isLessThan(inference.disagreements().get(1));
        assertThat(method.infer(answers).disagreements().get(0))
                .isGreaterThan(method.infer(answers).disagreements().get(1));
    }

    @Test
    void aKnownTextNobodyWroteIsKept() {
        var inference = Rover.weighted().infer(oneTask("a", "b"), new KnownTexts(Map.of(0, "Something else")));

        assertThat(inference.text(0)).isEqualTo("Something else");
    }

    @Test
    void plantedTextsAreFoundAmongErrors() {
        var weighted = 0.0;
        var equal = 0.0;
        for (var seed = 1L; seed <= 5; seed++) {
            var random = new Random(seed);
            var truth =
                    IntStream.range(0, 60).mapToObj(_ -> sentence(random, 12)).toList();
            var rows = new ArrayList<TextAnswer>();
            for (var task = 0; task < 60; task++) {
                for (var worker = 0; worker < 6; worker++) {
                    rows.add(new TextAnswer(task, worker, garbled(truth.get(task), worker < 2 ? 0.05 : 0.6, random)));
                }
            }
            var answers = new TextAnswers(60, 6, rows, Tokenizer.SPACES);
            weighted += errors(Rover.weighted().infer(answers), truth) / 5;
            equal += errors(Rover.equal().infer(answers), truth) / 5;
        }
        assertThat(weighted).isLessThan(0.6 * equal);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whateverIsTypedIsBorne(TextTruth method) {
        for (var seed = 1L; seed <= DRAWS; seed++) {
            var random = new Random(seed);
            var rows = new ArrayList<TextAnswer>();
            for (var i = 0; i < 8; i++) {
                var points = random.ints(random.nextInt(60), 0, 0x3000).toArray();
                rows.add(new TextAnswer(random.nextInt(3), random.nextInt(4), new String(points, 0, points.length)));
            }
            for (var tokenizer : Tokenizer.values()) {
                var inference = method.infer(new TextAnswers(3, 4, rows, tokenizer));
                assertThat(inference.confidences()).as("seed %d", seed).allMatch(c -> c >= 0 && c <= 1);
            }
        }
    }

    @Test
    void theLongestTextsAllowedAreAligned() {
        var random = new Random(1);
        var texts = IntStream.range(0, 5)
                .mapToObj(_ -> sentence(random, TextAnswers.MAX_TOKENS))
                .toArray(String[]::new);

        assertThat(Rover.weighted().infer(oneTask(texts)).text(0)).isNotEmpty();
    }

    @Test
    void longerTextsAreRefused() {
        var random = new Random(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> oneTask(sentence(random, TextAnswers.MAX_TOKENS + 1)))
                .withMessageContaining("4001 tokens");
        var many = new String[6];
        Arrays.fill(many, sentence(random, TextAnswers.MAX_TOKENS));
        assertThatIllegalArgumentException().isThrownBy(() -> oneTask(many)).withMessageContaining("24000 tokens");
    }

    private static TextAnswers oneTask(String... texts) {
        return new TextAnswers(1, texts.length, texts(0, texts), Tokenizer.SPACES);
    }

    private static List<TextAnswer> texts(int task, String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(worker -> new TextAnswer(task, worker, texts[worker]))
                .toList();
    }

    private static List<TextAnswer> randomRows(Random random, int tasks, int workers) {
        var rows = new ArrayList<TextAnswer>();
        for (var task = 0; task < tasks; task++) {
            var truth = sentence(random, 6);
            for (var worker = 0; worker < workers; worker++) {
                rows.add(new TextAnswer(task, worker, garbled(truth, 0.1 * worker, random)));
            }
        }
        return rows;
    }

    private static String sentence(Random random, int words) {
        return random.ints(words, 0, 50).mapToObj(word -> "w" + word).collect(Collectors.joining(" "));
    }

    /** Each word is left out, doubled or replaced with a probability. */
    private static String garbled(String text, double probability, Random random) {
        return Arrays.stream(text.split(" "))
                .map(word -> random.nextDouble() >= probability
                        ? word
                        : switch (random.nextInt(3)) {
                            case 0 -> "";
                            case 1 -> word + " " + word;
                            default -> "w" + random.nextInt(50);
                        })
                .collect(Collectors.joining(" "));
    }

    private static double errors(TextInference inference, List<String> truth) {
        return IntStream.range(0, truth.size())
                .mapToDouble(task -> WordErrorRate.of(
                        Tokenizer.SPACES.tokens(inference.text(task)), Tokenizer.SPACES.tokens(truth.get(task))))
                .average()
                .orElseThrow();
    }
}
