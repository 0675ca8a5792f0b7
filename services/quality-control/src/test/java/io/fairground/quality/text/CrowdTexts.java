package io.fairground.quality.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A real crowd's texts of {@code deploy/data/crowd}, with the true text of each task. */
record CrowdTexts(List<TextAnswer> answers, int taskCount, int workerCount, Map<Integer, String> truth) {

    private static final Path FOLDER = Path.of("../../deploy/data/crowd");

    static CrowdTexts read(String set) {
        var tasks = new LinkedHashMap<String, Integer>();
        var workers = new HashMap<String, Integer>();
        var answers = rows(set, "labels.csv").stream()
                .map(row -> new TextAnswer(
                        number(tasks, row.get("task")), number(workers, row.get("worker")), row.get("label")))
                .toList();
        var truth = new HashMap<Integer, String>();
        rows(set, "gold.csv").forEach(row -> truth.put(number(tasks, row.get("task")), row.get("label")));
        return new CrowdTexts(answers, tasks.size(), workers.size(), truth);
    }

    private static int number(Map<String, Integer> numbers, String id) {
        return numbers.computeIfAbsent(id, _ -> numbers.size());
    }

    private static List<CSVRecord> rows(String set, String file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(set).resolve(file))) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TextAnswers table(Tokenizer tokenizer) {
        return new TextAnswers(taskCount, workerCount, answers, tokenizer);
    }

    /** Mean word error rate over the tasks. */
    double errorRate(TextInference inference, Tokenizer tokenizer) {
        return truth.entrySet().stream()
                .mapToDouble(entry -> WordErrorRate.of(
                        tokenizer.tokens(inference.text(entry.getKey())), tokenizer.tokens(entry.getValue())))
                .average()
                .orElseThrow();
    }

    /** All errors by all words of the truth: long texts count more. */
    double pooledErrorRate(TextInference inference, Tokenizer tokenizer) {
        var errors = 0;
        var words = 0;
        for (var entry : truth.entrySet()) {
            var tokens = tokenizer.tokens(entry.getValue());
            errors += EditDistance.of(tokenizer.tokens(inference.text(entry.getKey())), tokens);
            words += tokens.size();
        }
        return (double) errors / words;
    }
}
