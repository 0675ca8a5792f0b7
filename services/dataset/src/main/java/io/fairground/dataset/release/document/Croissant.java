package io.fairground.dataset.release.document;

import io.fairground.dataset.release.Form;
import io.fairground.dataset.release.Row;
import io.fairground.dataset.release.facts.Facts;
import io.fairground.dataset.release.manifest.Manifest.FileEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Croissant 1.1 with its Responsible AI vocabulary: the properties that the facts can fill.
 *
 * @see <a href="https://docs.mlcommons.org/croissant/docs/croissant-rai-spec.html">Croissant RAI 1.0</a>
 */
public final class Croissant {

    private static final String ROWS = "rows";

    private Croissant() {}

    public static Row of(Subject subject) {
        var document = new Row()
                .with("@context", CroissantContext.CONTEXT)
                .with("@type", "sc:Dataset")
                .with(
                        "conformsTo",
                        List.of("http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"))
                .with("name", subject.datasetName())
                .with("description", description(subject))
                .with("license", license(subject))
                .with("url", "urn:uuid:" + subject.release().id())
                .with(
                        "creator",
                        new Row()
                                .with("@type", "sc:Organization")
                                .with("name", subject.release().job().tenant()))
                .with("datePublished", subject.release().cutAt())
                .with("version", subject.version().toString())
                .with("isLiveDataset", false)
                .with("inLanguage", List.copyOf(subject.facts().languages().keySet()))
                .with(
                        "distribution",
                        subject.dataFiles().stream().map(Croissant::file).toList())
                .with(
                        "recordSet",
                        subject.dataFiles().stream()
                                .map(file -> records(subject, file))
                                .toList());
        responsibility(subject).columns().forEach(document::with);
        return document;
    }

    private static String description(Subject subject) {
        return "%d rows of the form %s, of labels that %d people gave."
                .formatted(
                        subject.release().rowCount(),
                        subject.release().form().word(),
                        subject.facts().workerCount());
    }

    private static String license(Subject subject) {
        return subject.license() == null
                ? "not stated by the vendor"
                : "https://spdx.org/licenses/" + subject.license();
    }

    private static Row file(FileEntry file) {
        return new Row()
                .with("@type", "cr:FileObject")
                .with("@id", file.path())
                .with("name", file.path())
                .with("contentUrl", file.path())
                .with("contentSize", file.bytes() + " B")
                .with("encodingFormat", "application/jsonlines")
                .with("sha256", file.sha256());
    }

    private static Row records(Subject subject, FileEntry file) {
        var id = subject.dataFiles().size() == 1 ? ROWS : ROWS + "/" + file.path();
        var fields = new ArrayList<Row>();
        for (var column : columns(subject.release().form())) {
            fields.add(field(id, column, file));
        }
        return new Row()
                .with("@type", "cr:RecordSet")
                .with("@id", id)
                .with("name", id)
                .with("field", fields);
    }

    /** Columns of text, whatever else the rows have. */
    private static List<String> columns(Form form) {
        return switch (form) {
            case TRL_PREFERENCE, RANKING_PAIRS -> List.of("prompt", "chosen", "rejected");
            case TRL_UNPAIRED_PREFERENCE -> List.of("prompt", "completion", "label");
            case TRL_LANGUAGE_MODELING -> List.of("messages");
            case TRL_PROMPT_ONLY -> List.of("prompt");
            case TRL_PROMPT_COMPLETION -> List.of("prompt", "completion");
            case TRL_STEPWISE_SUPERVISION -> List.of("prompt", "completions", "labels");
            case RATINGS -> List.of("prompt", "response");
            case RAW -> List.of("itemKey", "payload", "label");
            case LABEL_STUDIO -> List.of("data", "annotations");
            case BOXES -> List.of("file_name", "boxes");
            case OPEN_ASSISTANT -> List.of("message_tree_id", "prompt");
            case ARGILLA -> List.of("id");
            case MTURK -> List.of("HITId", "WorkerId");
        };
    }

    private static Row field(String recordSet, String column, FileEntry file) {
        var field = new Row()
                .with("@type", "cr:Field")
                .with("@id", recordSet + "/" + column)
                .with("name", column)
                .with("dataType", "sc:Text")
                .with("source", source(file, "$." + column));
        return switch (column) {
            case "chosen", "label", "labels" -> field.with("annotation", annotators(recordSet + "/" + column, file));
            default -> field;
        };
    }

    private static Row source(FileEntry file, String path) {
        return new Row()
                .with("fileObject", new Row().with("@id", file.path()))
                .with("extract", new Row().with("jsonPath", path));
    }

    /** Whose answers a label was made from: a pseudonym and no more than region and level. */
    private static Row annotators(String label, FileEntry file) {
        return new Row()
                .with("@type", "cr:Field")
                .with("@id", label + "/annotators")
                .with("name", "annotators")
                .with("dataType", List.of("prov:Person", "foaf:Person"))
                .with("equivalentProperty", "prov:wasAttributedTo")
                .with("repeated", true)
                .with(
                        "subField",
                        Stream.of("worker", "region", "level")
                                .map(part -> new Row()
                                        .with("@type", "cr:Field")
                                        .with("@id", label + "/annotators/" + part)
                                        .with("name", part)
                                        .with("dataType", "sc:Text")
                                        .with("source", source(file, "$.lineage.answers[*]." + part)))
                                .toList());
    }

    private static Row responsibility(Subject subject) {
        var facts = subject.facts();
        return new Row()
                .with(
                        "rai:dataCollection",
                        "Items were brought by the vendor; people answered one question about each, for pay.")
                .with("rai:dataCollectionType", List.of("Manual Human Curator"))
                .with(
                        "rai:dataCollectionMissingData",
                        subject.release().tieCount() + " labels are left out of this form and kept in raw.")
                .with("rai:dataCollectionRawData", "The form raw has a row for each answer as it was given.")
                .with("rai:dataCollectionTimeframe", timeframe(facts))
                .with("rai:dataImputationProtocol", "Nothing is imputed.")
                .with(
                        "rai:dataManipulationProtocol",
                        "Answers are combined by " + "the method each row names; ties are not broken.")
                .with("rai:dataPreprocessingProtocol", List.of("None: payloads are as the vendor sent them."))
                .with("rai:dataAnnotationProtocol", protocol(subject))
                .with("rai:dataAnnotationPlatform", List.of("Fairground"))
                .with("rai:dataAnnotationAnalysis", analysis(facts))
                .with("rai:annotationsPerItem", facts.answersPerTask().toString())
                .with("rai:annotatorDemographics", demographics(facts))
                .with("rai:machineAnnotationTools", List.of())
                .with(
                        "rai:dataReleaseMaintenancePlan",
                        "Releases never change; a later version leaves out who and what was withdrawn.")
                .with(
                        "rai:personalSensitiveInformation",
                        List.of("Pseudonyms of this dataset, region and level of work; no name and no account."))
                .with(
                        "rai:dataLimitations",
                        "Speaks for the people counted under annotatorDemographics and for nobody else.")
                .with("rai:dataBiases", "Agreement in and between regions is told under dataAnnotationAnalysis.");
    }

    private static List<Instant> timeframe(Facts facts) {
        return Stream.of(facts.firstAnswerAt(), facts.lastAnswerAt())
                .filter(Objects::nonNull)
                .toList();
    }

    private static String protocol(Subject subject) {
        return "Guideline %s, version %d. Each offer was at or above the pay floor of its region before the job opened."
                .formatted(
                        subject.release().job().guidelineId(),
                        subject.release().job().guidelineVersion());
    }

    private static List<String> analysis(Facts facts) {
        return facts.agreement().stream()
                .map(each ->
                        "agreement %s / %s: %s".formatted(each.first(), each.second(), Markdown.percent(each.share())))
                .toList();
    }

    private static List<String> demographics(Facts facts) {
        return facts.regions().stream()
                .map(region -> "%s: %s people, %d answers, paid %s, an hour %s"
                        .formatted(
                                region.region(),
                                region.workerCount() == null ? "fewer than 5" : region.workerCount(),
                                region.answerCount(),
                                Markdown.money(region.pay()),
                                Markdown.money(region.hourly())))
                .toList();
    }
}
