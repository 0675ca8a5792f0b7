package io.fairground.dataset.release.form;

import io.fairground.dataset.release.Row;
import java.util.List;

/** A row for each answer with the columns of MTurk's result file, for scripts that read one. */
final class MturkShape {

    private MturkShape() {}

    static List<Row> results(LabelView label) {
        var answers = label.task().answers();
        return answers.stream()
                .map(answer -> {
                    var row = new Row()
                            .with("HITId", label.task().taskId())
                            .with("HITTypeId", label.job().id())
                            .with("MaxAssignments", answers.size())
                            .with("AssignmentId", answer.assignmentId())
                            .with("WorkerId", answer.worker())
                            .with("AssignmentStatus", "REFUSED".equals(answer.outcome()) ? "Rejected" : "Approved")
                            .with("AcceptTime", answer.leasedAt())
                            .with("SubmitTime", answer.submittedAt())
                            .with("WorkTimeInSeconds", answer.wallMillis() / 1000);
                    label.payload()
                            .properties()
                            .forEach(field -> row.with("Input." + field.getKey(), field.getValue()));
                    label.answer(answer)
                            .properties()
                            .forEach(field -> row.with("Answer." + field.getKey(), field.getValue()));
                    return row;
                })
                .toList();
    }
}
