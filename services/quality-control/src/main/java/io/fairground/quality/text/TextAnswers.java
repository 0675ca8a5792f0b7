package io.fairground.quality.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Texts that workers gave for tasks. Tasks and workers are indexes from 0.
 *
 * <p>Rows are kept task by task and, within a task, by text and worker, in whatever order they came. Tokens are
 * numbered in their alphabetical order, so that nothing depends on who came first.
 */
public final class TextAnswers {

    /** Of one text. Alignment takes time and memory by the product of two lengths. */
    public static final int MAX_TOKENS = 4_000;

    /** Of all texts of one task. */
    public static final int MAX_TASK_TOKENS = 20_000;

    private static final Comparator<TextAnswer> ORDER = Comparator.comparingInt(TextAnswer::task)
            .thenComparing(TextAnswer::text)
            .thenComparingInt(TextAnswer::worker);

    private final int workerCount;
    private final Tokenizer tokenizer;
    private final List<TextAnswer> rows;
    private final int[] start;
    private final HashMap<String, Integer> number = new HashMap<>();
    private final List<String> tokens;
    private final List<int[]> numbers;

    /**
     * @throws IllegalArgumentException if a text has more than {@value #MAX_TOKENS} tokens, or those of one task more
     *     than {@value #MAX_TASK_TOKENS}
     * @throws IndexOutOfBoundsException if an index is out of its range
     */
    public TextAnswers(int taskCount, int workerCount, Collection<TextAnswer> answers, Tokenizer tokenizer) {
        this.workerCount = workerCount;
        this.tokenizer = tokenizer;
        this.rows = answers.stream().sorted(ORDER).toList();
        this.start = new int[taskCount + 1];
        var cut = new ArrayList<List<String>>(rows.size());
        for (var row : rows) {
            Objects.checkIndex(row.worker(), workerCount);
            start[Objects.checkIndex(row.task(), taskCount) + 1]++;
            cut.add(bounded(tokenizer.tokens(row.text()), row.task()));
        }
        for (var task = 0; task < taskCount; task++) {
            start[task + 1] += start[task];
        }
        checkTasks(cut);
        var alphabet = new TreeSet<String>();
        cut.forEach(alphabet::addAll);
        this.tokens = List.copyOf(alphabet);
        tokens.forEach(token -> number.put(token, number.size()));
        this.numbers = cut.stream().map(this::numbers).toList();
    }

    private static List<String> bounded(List<String> tokens, int task) {
        if (tokens.size() > MAX_TOKENS) {
            throw new IllegalArgumentException(
                    "a text of task " + task + " has " + tokens.size() + " tokens, more than " + MAX_TOKENS);
        }
        return tokens;
    }

    private void checkTasks(List<List<String>> cut) {
        for (var task = 0; task < taskCount(); task++) {
            var sum = 0;
            for (var row = from(task); row < from(task + 1); row++) {
                sum += cut.get(row).size();
            }
            if (sum > MAX_TASK_TOKENS) {
                throw new IllegalArgumentException(
                        "the texts of task " + task + " have " + sum + " tokens, more than " + MAX_TASK_TOKENS);
            }
        }
    }

    public int taskCount() {
        return start.length - 1;
    }

    public int workerCount() {
        return workerCount;
    }

    /** Number of answers. */
    public int size() {
        return rows.size();
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    /** First row of a task; the rows of task {@code t} end before {@code from(t + 1)}. */
    int from(int task) {
        return start[task];
    }

    int count(int task) {
        return start[task + 1] - start[task];
    }

    TextAnswer answer(int row) {
        return rows.get(row);
    }

    int worker(int row) {
        return rows.get(row).worker();
    }

    int[] numbers(int row) {
        return numbers.get(row);
    }

    String token(int tokenNumber) {
        return tokens.get(tokenNumber);
    }

    /** The tokens of another text; -1 for one that no worker used. */
    int[] numbers(List<String> words) {
        return words.stream().mapToInt(word -> number.getOrDefault(word, -1)).toArray();
    }
}
