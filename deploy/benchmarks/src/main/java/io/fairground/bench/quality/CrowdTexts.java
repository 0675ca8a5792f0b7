package io.fairground.bench.quality;

import io.fairground.bench.BenchException;
import io.fairground.quality.text.TextAnswer;
import io.fairground.quality.text.TextAnswers;
import io.fairground.quality.text.TextInference;
import io.fairground.quality.text.Tokenizer;
import io.fairground.quality.text.WordErrorRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Transcripts or translations of a real crowd, with the true text of each task. Texts may hold commas and line breaks. */
record CrowdTexts(List<TextAnswer> answers, int taskCount, int workerCount, Map<Integer, String> truth) {

    static CrowdTexts read(Path folder) {
        var tasks = new HashMap<String, Integer>();
        var workers = new HashMap<String, Integer>();
        var answers = rows(folder.resolve("labels.csv")).stream()
                .map(row -> new TextAnswer(
                        number(tasks, row.get("task")), number(workers, row.get("worker")), row.get("label")))
                .toList();
        var truth = new HashMap<Integer, String>();
        rows(folder.resolve("gold.csv")).forEach(row -> truth.put(number(tasks, row.get("task")), row.get("label")));
        return new CrowdTexts(answers, tasks.size(), workers.size(), truth);
    }

    private static int number(Map<String, Integer> numbers, String id) {
        return numbers.computeIfAbsent(id, _ -> numbers.size());
    }

    private static List<CSVRecord> rows(Path file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new BenchException("cannot read " + file.getFileName(), e);
        }
    }

    /** The answers in another order. */
    CrowdTexts shuffled(long seed) {
        var shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(seed));
        return new CrowdTexts(shuffled, taskCount, workerCount, truth);
    }

    TextAnswers table(Tokenizer tokenizer) {
        return new TextAnswers(taskCount, workerCount, answers, tokenizer);
    }

    /** Mean word error rate of the texts of all tasks whose truth is known. */
    double errorRate(TextInference inference, Tokenizer tokenizer) {
        return truth.entrySet().stream()
                .mapToDouble(entry -> WordErrorRate.of(
                        tokenizer.tokens(inference.text(entry.getKey())), tokenizer.tokens(entry.getValue())))
                .average()
                .orElseThrow();
    }
}
