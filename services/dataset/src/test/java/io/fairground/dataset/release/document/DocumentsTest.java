package io.fairground.dataset.release.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fairground.dataset.release.Form;
import io.fairground.dataset.release.LabeledJob;
import io.fairground.dataset.release.Release;
import io.fairground.dataset.release.facts.Facts;
import io.fairground.dataset.release.facts.Interval;
import io.fairground.dataset.release.manifest.Difference;
import io.fairground.dataset.release.manifest.Manifest.FileEntry;
import io.fairground.dataset.release.manifest.Version;
import io.fairground.kernel.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentsTest {

    private static final String HOSTILE = "a: \"b\"\n---\n<script>alert(1)</script> | [x](javascript:alert(1)) `c` *d*";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID ID = new UUID(1, 1);

    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void theCardsYamlLoadsWhateverTheNameIsAndSaysWhereTheRowsAre() throws IOException {
        var card = Card.of(subject(Form.TRL_PREFERENCE));
        var yaml = new YAMLMapper().readTree(card.substring(4, card.indexOf("\n---\n", 4)));

        assertThat(yaml.get("pretty_name").asText()).isEqualTo(HOSTILE);
        assertThat(yaml.get("license").asText()).isEqualTo("cc-by-4.0");
        assertThat(yaml.at("/configs/0/config_name").asText()).isEqualTo("trl-preference");
        assertThat(yaml.at("/configs/0/data_files")).hasSize(2);
        assertThat(yaml.at("/configs/0/data_files/0/split").asText()).isEqualTo("train");
        assertThat(yaml.at("/configs/0/data_files/0/path").asText()).isEqualTo("data/train.jsonl");
        assertThat(yaml.at("/size_categories/0").asText()).isEqualTo("1K<n<10K");
    }

    @ParameterizedTest
    @CsvSource({"0,n<1K", "999,n<1K", "1000,1K<n<10K", "9999,1K<n<10K", "10000,10K<n<100K", "2000000,1M<n<10M"})
    void sizesAreThoseOfTheHub(long rows, String category) {
        assertThat(Card.size(rows)).isEqualTo(category);
    }

    @Test
    void theDatasheetHasSevenPartsAndSaysWhatPeopleWerePaid() {
        var sheet = Datasheet.of(subject(Form.TRL_PREFERENCE));

        assertThat(sheet.lines().filter(line -> line.startsWith("## "))).hasSize(7);
        assertThat(sheet)
                .contains("| KE | 40 | 7 | 4.80 USD | 0.400 | 4.80 USD | 12.00 USD |")
                .contains("| other | 3 | fewer than 5 | 36 JPY | 0.000 | none | not recorded |")
                .contains("| KE | PH | 20 | 61.0 % (55.0 to 67.0) |")
                .contains("- **clause\\-1** (VALUE, by Ada): Prefer the \\*shorter\\* one.");
    }

    @Test
    void whatPeopleWroteIsTextInADatasheetAndNeverMarkup() {
        var sheet = Datasheet.of(subject(Form.TRL_PREFERENCE));

        assertThat(sheet).doesNotContain("<script").doesNotContain("[x](").contains("&lt;script&gt;");
        assertThat(sheet.lines().findFirst().orElseThrow())
                .startsWith("# Datasheet: ")
                .endsWith(" 1.2.3");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void croissantNamesFilesHashesFieldsAndWhoseLabelsTheyAre(Form form) {
        JsonNode croissant = mapper.valueToTree(Croissant.of(subject(form)));

        for (var required : List.of(
                "@context",
                "@type",
                "conformsTo",
                "name",
                "description",
                "license",
                "url",
                "creator",
                "datePublished",
                "distribution",
                "recordSet")) {
            assertThat(croissant.has(required)).as(required).isTrue();
        }
        assertThat(croissant.at("/distribution/0/sha256").asText()).isEqualTo("ab");
        assertThat(croissant.at("/recordSet/0/field/0/source/fileObject/@id").asText())
                .isEqualTo("data/train.jsonl");
        assertThat(croissant.at("/rai:annotatorDemographics/0").asText())
                .contains("KE: 7 people")
                .contains("12.00 USD");
        assertThat(croissant.at("/rai:dataCollectionTimeframe")).hasSize(2);
    }

    @Test
    void aLabelIsAttributedToPeopleByPseudonymRegionAndLevel() {
        var label = mapper.<JsonNode>valueToTree(Croissant.of(subject(Form.TRL_PREFERENCE)))
                .at("/recordSet/0/field/1");

        assertThat(label.get("name").asText()).isEqualTo("chosen");
        assertThat(label.at("/annotation/equivalentProperty").asText()).isEqualTo("prov:wasAttributedTo");
        assertThat(label.at("/annotation/subField").findValuesAsText("name"))
                .containsExactly("worker", "region", "level");
    }

    @Test
    void provenanceNamesTheRegionsAndNotTheSmallOnes() {
        JsonNode provenance = mapper.valueToTree(Provenance.of(subject(Form.RAW)));

        assertThat(provenance.at("/provenance/origin").toString()).isEqualTo("[\"KE\"]");
        assertThat(provenance.at("/use/license").asText()).isEqualTo("CC-BY-4.0");
    }

    private static Subject subject(Form form) {
        var job = new LabeledJob(ID, "acme", ID, 1, ID, 3, "PREFERENCE", "{}");
        var release = new Release(ID, job, form, 1_234, 40, 43, 2, 10, "ab", NOW);
        var clause = new Subject.Clause("clause-1", "Ada", "VALUE", "Prefer the *shorter* one.");
        return new Subject(
                HOSTILE,
                release,
                new Version(1, 2, 3),
                "CC-BY-4.0",
                NOW,
                new Difference(1, 2, 3),
                Optional.of(new Subject.Guideline("G", List.of(clause))),
                List.of(
                        new FileEntry("data/train.jsonl", "ab", 9, 1_000L),
                        new FileEntry("data/test.jsonl", "cd", 1, 234L)),
                facts());
    }

    private static Facts facts() {
        var usd = List.of(new Money(480, "USD"));
        return new Facts(
                40,
                43,
                10,
                NOW,
                NOW,
                new TreeMap<>(Map.of(1, 40L)),
                new TreeMap<>(Map.of("USED", 43L)),
                new TreeMap<>(Map.of("rule:accept@1", 43L)),
                new TreeMap<>(Map.of("MEASURED", 40L)),
                new TreeMap<>(Map.of("RATER", 43L)),
                new TreeMap<>(Map.of("A", 40L)),
                new TreeMap<>(),
                List.of(
                        new Facts.OfRegion(
                                "KE", 40, 7L, usd, 40, new BigDecimal("0.400"), usd, List.of(new Money(1200, "USD"))),
                        new Facts.OfRegion(
                                "other",
                                3,
                                null,
                                List.of(new Money(36, "JPY")),
                                0,
                                new BigDecimal("0.000"),
                                List.of(),
                                List.of())),
                List.of(new Facts.Agreement("KE", "PH", 20, new Interval(0.61, 0.55, 0.67))),
                List.of());
    }
}
