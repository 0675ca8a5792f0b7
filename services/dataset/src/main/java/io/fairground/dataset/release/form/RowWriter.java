package io.fairground.dataset.release.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.release.Form;
import io.fairground.dataset.release.FormNotPossible;
import io.fairground.dataset.release.LabeledJob;
import io.fairground.dataset.release.LabeledTask;
import io.fairground.dataset.release.Prompt;
import io.fairground.dataset.release.Row;
import io.fairground.dataset.release.Rows;
import io.fairground.dataset.release.StoredRow;
import io.fairground.dataset.release.manifest.Split;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes labels as the rows of a form: one line of JSON in UTF-8 each, without a line feed. One for each cut. */
public final class RowWriter {

    private final ObjectMapper mapper;
    private final LabeledJob job;
    private final Form form;
    private final Split split;
    private final Shape shape;
    private final JsonNode question;
    private @Nullable Boolean conversational;

    public RowWriter(ObjectMapper mapper, LabeledJob job, Form form, Split split) {
        this.mapper = mapper;
        this.job = job;
        this.form = form;
        this.split = split;
        this.shape = shape(form);
        this.question = read(job.question());
    }

    private static Shape shape(Form form) {
        return switch (form) {
            case TRL_PREFERENCE -> TrainerShapes::preference;
            case TRL_UNPAIRED_PREFERENCE -> TrainerShapes::unpaired;
            case TRL_LANGUAGE_MODELING -> TrainerShapes::languageModeling;
            case TRL_PROMPT_ONLY -> TrainerShapes::promptOnly;
            case TRL_PROMPT_COMPLETION -> TrainerShapes::promptCompletion;
            case TRL_STEPWISE_SUPERVISION -> TrainerShapes::stepwise;
            case RANKING_PAIRS -> ScaleShapes::pairs;
            case RATINGS -> ScaleShapes::ratings;
            case RAW -> RowWriter::raw;
            case LABEL_STUDIO -> LabelStudioShape::tasks;
            case BOXES -> BoxShape::images;
            case OPEN_ASSISTANT -> OpenAssistantShape::trees;
            case ARGILLA -> ArgillaShape::records;
            case MTURK -> MturkShape::results;
        };
    }

    private static List<Rows.Raw> raw(LabelView label) {
        return label.task().answers().stream()
                .map(answer -> Rows.Raw.of(label.job(), label.task(), answer))
                .toList();
    }

    /** What a label becomes. */
    public record Written(List<StoredRow> rows, boolean isLeftOut) {}

    /**
     * @return no rows for a tie where a form wants a preference
     * @throws FormNotPossible when the item lacks what the form needs
     */
    public Written write(LabeledTask task) {
        var label = LabelView.of(mapper, job, question, task);
        var rows = shape.rows(label);
        rows.forEach(row -> refuseMixture(task, row));
        var side = split.of(group(label));
        var stored = IntStream.range(0, rows.size())
                .mapToObj(i -> new StoredRow(bytes(rows.get(i)), key(task, i), side))
                .toList();
        return new Written(stored, isLeftOut(task, rows.isEmpty()));
    }

    /** All rows about one prompt, in whatever items and tasks; of an item without a prompt, its own. */
    private static String group(LabelView label) {
        return Prompt.of(label.payload())
                .map(prompt -> prompt.content().toString())
                .orElse(label.task().itemKey());
    }

    private String key(LabeledTask task, int row) {
        return form == Form.RAW || form == Form.MTURK
                ? task.answers().get(row).assignmentId().toString()
                : task.taskId() + "/" + row;
    }

    /** A tie, in every form; else what the form had no row for. */
    private boolean isLeftOut(LabeledTask task, boolean isEmpty) {
        if ("PREFERENCE".equals(job.questionKind())) {
            return !"A".equals(task.label()) && !"B".equals(task.label());
        }
        return isEmpty && form != Form.RAW && form != Form.MTURK;
    }

    /** Trainers read one type from the first row and fail at the first other one, far into an epoch. */
    private void refuseMixture(LabeledTask task, Object row) {
        if (!(row instanceof Row columns) || !(columns.columns().get("prompt") instanceof JsonNode prompt)) {
            return;
        }
        var isConversational = new Prompt(prompt).isConversational();
        if (conversational != null && conversational != isConversational) {
            throw new FormNotPossible(
                    task.itemKey(),
                    isConversational
                            ? "has messages, and items before it have text"
                            : "has text, and items before it have messages");
        }
        conversational = isConversational;
    }

    private JsonNode read(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored question is not JSON", e);
        }
    }

    private byte[] bytes(Object row) {
        try {
            return mapper.writeValueAsBytes(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row cannot be written", e);
        }
    }
}
