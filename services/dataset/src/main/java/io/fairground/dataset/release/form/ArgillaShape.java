package io.fairground.dataset.release.form;

import io.fairground.dataset.release.GivenAnswer;
import io.fairground.dataset.release.Row;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A record with the flat columns of Argilla's export: fields, metadata, responses and one suggestion for the question. */
final class ArgillaShape {

    private ArgillaShape() {}

    static List<Row> records(LabelView label) {
        var task = label.task();
        var name = label.job().questionKind().toLowerCase(Locale.ROOT);
        var row =
                new Row().with("id", task.itemKey()).with("status", "completed").with("_server_id", task.taskId());
        label.payload().properties().forEach(field -> row.with("field." + field.getKey(), field.getValue()));
        row.with("job_id", label.job().id())
                .with("guideline_id", label.job().guidelineId())
                .with("guideline_version", label.job().guidelineVersion())
                .with(name + ".responses", each(label, answer -> value(label, answer)))
                .with(name + ".responses.users", each(label, GivenAnswer::worker))
                .with(name + ".responses.status", each(label, answer -> answer.isUsed() ? "submitted" : "discarded"))
                .with(name + ".suggestion", task.label() == null ? label.consolidated() : task.label())
                .with(name + ".suggestion.score", task.confidence())
                .with(name + ".suggestion.agent", task.method());
        return List.of(row);
    }

    private static List<Object> each(LabelView label, Function<GivenAnswer, Object> column) {
        return label.task().answers().stream().map(column).toList();
    }

    private static Object value(LabelView label, GivenAnswer answer) {
        var choice = answer.choice();
        return choice == null ? label.answer(answer) : choice;
    }
}
