package io.fairground.quality.integrity;

import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Answers with what is known of their times.
 *
 * @param workers who the workers of the table are
 * @param seconds active time of the answer of each row; NaN where nobody recorded it
 * @param position of the answer of each row among all answers of the job: their order in time
 */
@SuppressWarnings("ArrayRecordComponent") // as long as the table, and read by index
public record TimedAnswers(AnswerTable table, List<UUID> workers, double[] seconds, long[] position) {

    public TimedAnswers {
        workers = List.copyOf(workers);
    }

    /** Gathers answers in any order. */
    public static final class Builder {

        private final int classCount;
        private final Map<UUID, Integer> tasks = new HashMap<>();
        private final List<UUID> workers = new ArrayList<>();
        private final Map<UUID, Integer> workerIndex = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();

        private record Row(int task, int worker, int label, double seconds, long position) {}

        public Builder(int classCount) {
            this.classCount = classCount;
        }

        public void add(UUID task, UUID worker, int label, double seconds, long position) {
            var taskOfRow = tasks.computeIfAbsent(task, _ -> tasks.size());
            var workerOfRow = workerIndex.computeIfAbsent(worker, one -> {
                workers.add(one);
                return workers.size() - 1;
            });
            rows.add(new Row(taskOfRow, workerOfRow, label, seconds, position));
        }

        /** The columns of times stand in the order of the table's rows. */
        public TimedAnswers build() {
            rows.sort(Comparator.comparingInt(Row::task)
                    .thenComparingInt(Row::worker)
                    .thenComparingInt(Row::label));
            var table = AnswerTable.of(
                    tasks.size(),
                    workers.size(),
                    classCount,
                    reader -> rows.forEach(row -> reader.row(row.task(), row.worker(), row.label())));
            return new TimedAnswers(
                    table,
                    workers,
                    rows.stream().mapToDouble(Row::seconds).toArray(),
                    rows.stream().mapToLong(Row::position).toArray());
        }
    }
}
