package io.fairground.dataset.release.document;

import com.fasterxml.jackson.databind.node.TextNode;
import io.fairground.dataset.release.manifest.Manifest.FileEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** README.md of a Hugging Face dataset folder: its YAML tells {@code load_dataset} where the rows are. */
public final class Card {

    private static final long THOUSAND = 1_000;

    private Card() {}

    public static String of(Subject subject) {
        var form = subject.release().form().word();
        return """
                ---
                pretty_name: %s
                license: %s
                annotations_creators:
                - crowdsourced
                language:
                %s
                size_categories:
                - %s
                tags:
                - human-feedback
                - fairground
                configs:
                - config_name: %s
                  data_files:
                %s
                ---

                # %s %s

                %d rows of the form `%s`. How they came about, who was paid what, and whose values are in them: [DATASHEET.md](DATASHEET.md).
                Machines read `croissant.json` and `data-provenance.json`; `manifest.json` has the hash of each file and is signed.
                """.formatted(
                yaml(subject.datasetName()),
                subject.license() == null ? "other" : yaml(subject.license().toLowerCase(Locale.ROOT)),
                languages(subject),
                size(subject.release().rowCount()),
                form,
                files(subject.dataFiles()),
                Markdown.text(subject.datasetName()),
                subject.version(),
                subject.release().rowCount(),
                form);
    }

    /** A string of JSON is one of YAML, whatever is in it. */
    private static String yaml(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static String languages(Subject subject) {
        return subject.facts().languages().isEmpty()
                ? "- und"
                : subject.facts().languages().keySet().stream()
                        .map(language -> "- " + yaml(language))
                        .collect(Collectors.joining("\n"));
    }

    private static String files(List<FileEntry> files) {
        return files.stream()
                .map(file -> "  - split: %s\n    path: %s".formatted(split(file), file.path()))
                .collect(Collectors.joining("\n"));
    }

    private static String split(FileEntry file) {
        return file.path().replaceAll("^data/|\\.jsonl$", "");
    }

    static String size(long rows) {
        if (rows < THOUSAND) {
            return "n<1K";
        }
        var units = List.of("1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M", "100M<n<1B");
        var unit = (int) Math.log10(rows) - 3;
        return unit < units.size() ? units.get(unit) : "n>1T";
    }
}
