package io.fairground.replay.crowd;

import io.fairground.replay.client.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 999 instructions, two answers of language models each, and the preferences of three annotators. */
public record PandaLm(List<Item> items, List<RecordedAnswer> answers) {

    /** What the majority of the annotators of a task says when they do not agree: nothing is preferred. */
    public static final String TIE = "tie";

    public PandaLm {
        items = List.copyOf(items);
        answers = List.copyOf(answers);
    }

    /** One comparison, as in the source. */
    public record Item(
            String id,
            String instruction,
            String input,
            String responseA,
            String responseB,
            String modelA,
            String modelB,
            String source) {

        /** The text both models were given. */
        public String prompt() {
            return input.isBlank() ? instruction : instruction + "\n\n" + input;
        }
    }

    /** @param taskLimit take only the first tasks */
    public static PandaLm read(Path folder, int taskLimit) {
        var items =
                items(folder.resolve("items.jsonl")).stream().limit(taskLimit).toList();
        var kept = items.stream().map(Item::id).collect(Collectors.toSet());
        return new PandaLm(items, answers(folder.resolve("answers.csv"), kept));
    }

    private static List<Item> items(Path file) {
        try {
            return Json.readLines(Files.readString(file), Item.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RecordedAnswer> answers(Path file, Set<String> kept) {
        return CsvLines.read(file, "task,worker,answer").stream()
                .filter(row -> kept.contains(row[0]))
                .map(row -> new RecordedAnswer(row[0], row[1], row[2], null))
                .toList();
    }

    /** Her answers by item. */
    public Map<String, Map<String, String>> byWorker() {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        RecordedAnswer::worker,
                        TreeMap::new,
                        Collectors.toMap(RecordedAnswer::itemKey, RecordedAnswer::choice)));
    }

    /** The answer more than half of a task's annotators gave, else a tie; computed here, apart from the services. */
    public Map<String, String> majority() {
        var majority = new LinkedHashMap<String, String>();
        answers.stream()
                .collect(Collectors.groupingBy(RecordedAnswer::itemKey))
                .forEach((item, given) -> majority.put(item, majorityOf(given)));
        return majority;
    }

    private static String majorityOf(List<RecordedAnswer> given) {
        return given.stream()
                .collect(Collectors.groupingBy(RecordedAnswer::choice, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(votes -> votes.getValue() * 2 > given.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(TIE);
    }
}
