package io.fairground.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSimilarityTest {

    private static final Path PANDALM = Path.of("../../deploy/data/crowd/pandalm/items.jsonl");
    private static final TextSimilarity TEXTS = TextSimilarity.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The train to Berlin leaves at nine in the morning. | At nine a.m. the train departs for Berlin.",
                "Boil the pasta for ten minutes and drain it. | Cook the noodles in boiling water for ten minutes, then drain.",
                "The answer is wrong because Canberra is the capital. | It is incorrect: Australia's capital city is Canberra.",
                "She was very happy with the new phone. | She really liked her new mobile phone.",
            })
    void paraphrasesAreNear(String one, String other) {
        assertThat(TEXTS.cosine(one, other)).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The train to Berlin leaves at nine in the morning. | Boil the pasta for ten minutes and drain it.",
                "She was very happy with the new phone. | The bridge was built of stone in the twelfth century.",
                "Interest rates rose again this quarter. | My cat sleeps on the warm radiator all day.",
            })
    void unrelatedSentencesAreFar(String one, String other) {
        assertThat(TEXTS.cosine(one, other)).isLessThan(0.3);
    }

    /** Answers of two language models to one instruction, beside answers to two. */
    @Test
    void realAnswersToOneQuestionAreNearerThanAnswersToTwo() throws IOException {
        var items = items(60);
        var own = new ArrayList<Double>();
        var foreign = new ArrayList<Double>();
        for (var i = 0; i < items.size(); i++) {
            var answer = embed(items.get(i), "responseA");
            own.add(answer.cosine(embed(items.get(i), "responseB")));
            foreign.add(answer.cosine(embed(items.get((i + 7) % items.size()), "responseB")));
        }

        var nearer = own.stream()
                .mapToDouble(
                        one -> foreign.stream().filter(other -> one > other).count() / (double) foreign.size())
                .average()
                .orElseThrow();

        System.out.printf("PandaLM: AUC of same against other instruction %.3f%n", nearer);
        assertThat(nearer).isGreaterThan(0.9);
    }

    @Test
    void nearDuplicatesAreFoundAndSameTextsStandForEachOther() {
        var pairs = TEXTS.nearDuplicates(
                List.of(
                        "The second answer is better because it is complete.",
                        "A good answer names its sources.",
                        "The second answer is better since it is complete.",
                        "The second answer is better because it is complete.",
                        " "),
                0.9);

        assertThat(pairs).extracting(NearDuplicate::first).containsExactly(0, 0);
        assertThat(pairs).extracting(NearDuplicate::second).containsExactly(3, 2);
        assertThat(pairs.getFirst().cosine()).isEqualTo(1);
        assertThat(pairs.getLast().cosine()).isBetween(0.9, 0.9999);
    }

    @Test
    void aTextIsItselfAndItsEmbeddingDoesNotChange() {
        var once = TEXTS.embed("A good answer names its sources.");

        assertThat(once.dimensions()).isEqualTo(384);
        assertThat(once.cosine(TEXTS.embed("A good answer names its sources."))).isCloseTo(1, within(1e-6));
    }

    @Test
    void aVeryLongTextIsCut() {
        assertThat(TEXTS.cosine("All work and no play makes Jack a dull boy. ".repeat(200), "Jack works too much."))
                .isGreaterThan(0.3);
    }

    @Test
    void severalThreadsMayAsk() {
        var texts = List.of("A good answer names its sources.", "The bridge was built of stone.", "My cat sleeps.");
        var alone = texts.stream().map(TEXTS::embed).toList();

        assertThat(IntStream.range(0, 60)
                        .parallel()
                        .mapToDouble(i -> TEXTS.embed(texts.get(i % 3)).cosine(alone.get(i % 3)))
                        .boxed())
                .allSatisfy(cosine -> assertThat(cosine).isCloseTo(1, within(1e-5)));
    }

    @Test
    void aBlankTextHasNoMeaning() {
        assertThatIllegalArgumentException().isThrownBy(() -> TEXTS.embed(" "));
    }

    private static Embedding embed(JsonNode item, String member) {
        return TEXTS.embed(item.get(member).asText());
    }

    private static List<JsonNode> items(int count) throws IOException {
        var json = new ObjectMapper();
        var items = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(PANDALM)) {
            var item = json.readTree(line);
            if (items.size() < count
                    && !item.get("responseA").asText().isBlank()
                    && !item.get("responseB").asText().isBlank()) {
                items.add(item);
            }
        }
        return items;
    }
}
