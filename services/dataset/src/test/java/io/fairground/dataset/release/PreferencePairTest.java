package io.fairground.dataset.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fairground.dataset.release.PreferencePair.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencePairTest {

    private static final String PAYLOAD = "{\"prompt\":\"P\",\"responseA\":\"first\",\"responseB\":\"second\"}";

    @Test
    void theLabelNamesTheChosenResponse() throws JsonProcessingException {
        assertThat(of(PAYLOAD, "A")).isEqualTo(new Mapping.Pair(pair("P", "first", "second")));
        assertThat(of(PAYLOAD, "B")).isEqualTo(new Mapping.Pair(pair("P", "second", "first")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tie", "both-bad", "a", ""})
    void whatExpressesNoPreferenceIsNeverTurnedIntoOne(String label) throws JsonProcessingException {
        assertThat(of(PAYLOAD, label)).isEqualTo(new Mapping.NoPreference());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"prompt":"P","instruction":"I","input":"X"} | P
            {"instruction":"I","input":"X"}              | `I\n\nX`
            {"instruction":"I","input":""}               | I
            {"instruction":"I"}                          | I
            """)
    void thePromptIsThePromptElseTheInstructionWithItsInput(String fields, String prompt)
            throws JsonProcessingException {
        var payload = fields.replace("}", ",\"responseA\":\"first\",\"responseB\":\"second\"}");

        assertThat(of(payload, "A")).isEqualTo(new Mapping.Pair(pair(prompt, "first", "second")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"responseA":"a","responseB":"b"}          | prompt
            {"prompt":7,"responseA":"a","responseB":"b"} | prompt
            {"prompt":"P","responseB":"b"}             | responseA
            {"prompt":"P","responseA":"a"}             | responseB
            """)
    void anItemWithoutAPairIsNamed(String payload, String field) throws JsonProcessingException {
        assertThat(of(payload, "tie")).isEqualTo(new Mapping.NotPossible(field));
    }

    private static PreferencePair pair(String... texts) {
        return new PreferencePair(TextNode.valueOf(texts[0]), TextNode.valueOf(texts[1]), TextNode.valueOf(texts[2]));
    }

    private static Mapping of(String payload, String label) throws JsonProcessingException {
        return PreferencePair.of(new ObjectMapper().readTree(payload), label);
    }
}
