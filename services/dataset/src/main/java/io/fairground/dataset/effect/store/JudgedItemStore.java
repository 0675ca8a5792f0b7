package io.fairground.dataset.effect.store;

import io.fairground.dataset.effect.JudgedItem;
import io.fairground.dataset.effect.JudgedItem.Judgement;
import io.fairground.dataset.effect.JudgedItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JudgedItemStore implements JudgedItems {

    private static final int FETCHED_ROWS = 1000;
    private static final String ANSWERS = """
            from job j
            join label l on l.job_id = j.job_id
            join label_answer a on a.task_id = l.task_id
            join answer_assessment s on s.assignment_id = a.assignment_id
            where j.tenant = :tenant and j.dataset_id = :dataset and j.guideline_id = :guideline
                and j.guideline_version in (:from, :to) and s.outcome = 'USED' and a.choice is not null
            """;

    private final Jdbi jdbi;

    JudgedItemStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<String> choices(Comparison comparison) {
        return jdbi.withHandle(handle -> bound(handle.createQuery("select distinct a.choice " + ANSWERS), comparison)
                .mapTo(String.class)
                .set());
    }

    /** In a transaction, or the cursor would fetch everything at once. */
    @Override
    public void visit(Comparison comparison, Consumer<JudgedItem> visitor) {
        var assembler = new Assembler(visitor);
        jdbi.useTransaction(handle -> bound(
                        handle.createQuery("select l.item_key, j.guideline_version, a.worker, a.region, a.choice "
                                + ANSWERS + " order by l.item_key, a.assignment_id"),
                        comparison)
                .setFetchSize(FETCHED_ROWS)
                .map((row, _) -> new Answer(
                        row.getString("item_key"),
                        row.getInt("guideline_version") == comparison.to(),
                        new Judgement(row.getString("worker"), row.getString("region"), row.getString("choice"))))
                .useStream(answers -> answers.forEach(assembler::take)));
        assembler.end();
    }

    private static Query bound(Query query, Comparison comparison) {
        return query.bind("tenant", comparison.tenant())
                .bind("dataset", comparison.datasetId())
                .bind("guideline", comparison.guidelineId())
                .bind("from", comparison.from())
                .bind("to", comparison.to());
    }

    private record Answer(String itemKey, boolean isAfter, Judgement judgement) {}

    /** Holds one item at a time. */
    private static final class Assembler {

        private final Consumer<JudgedItem> visitor;
        private final List<Judgement> before = new ArrayList<>();
        private final List<Judgement> after = new ArrayList<>();
        private @Nullable String current;

        Assembler(Consumer<JudgedItem> visitor) {
            this.visitor = visitor;
        }

        void take(Answer answer) {
            if (!answer.itemKey().equals(current)) {
                end();
            }
            current = answer.itemKey();
            (answer.isAfter() ? after : before).add(answer.judgement());
        }

        void end() {
            if (current != null) {
                visitor.accept(new JudgedItem(current, before, after));
            }
            before.clear();
            after.clear();
        }
    }
}
