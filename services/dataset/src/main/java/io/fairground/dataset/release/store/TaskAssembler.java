package io.fairground.dataset.release.store;

import io.fairground.dataset.release.GivenAnswer;
import io.fairground.dataset.release.LabeledTask;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts rows of one task, which follow each other, together. Holds one task at a time. */
class TaskAssembler {

    private final Consumer<LabeledTask> visitor;
    private final List<GivenAnswer> answers = new ArrayList<>();
    private @Nullable LabeledTask current;

    TaskAssembler(Consumer<LabeledTask> visitor) {
        this.visitor = visitor;
    }

    void take(TaskRow row) {
        var before = current;
        if (before != null && !before.taskId().equals(row.task().taskId())) {
            end();
        }
        current = row.task();
        var answer = row.answer();
        if (answer != null) {
            answers.add(answer);
        }
    }

    void end() {
        var task = current;
        if (task != null) {
            visitor.accept(task.with(answers));
        }
        current = null;
        answers.clear();
    }
}
