package io.fairground.dataset.release.document;

import io.fairground.dataset.release.facts.Facts;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * DATASHEET.md in the seven parts of Datasheets for Datasets (Gebru et al. 2021), filled in from the facts. What nobody
 * counted is said to be not recorded, not guessed.
 */
public final class Datasheet {

    private Datasheet() {}

    public static String of(Subject subject) {
        return String.join(
                "\n",
                "# Datasheet: " + Markdown.text(subject.datasetName()) + " " + subject.version(),
                "",
                "Generated from what was counted while the labels were made. Release `"
                        + subject.release().id() + "`, cut at "
                        + subject.release().cutAt() + ".",
                "",
                motivation(subject),
                composition(subject),
                collection(subject),
                labelling(subject),
                uses(subject),
                distribution(subject),
                maintenance(subject));
    }

    private static String motivation(Subject subject) {
        return """
                ## 1. Motivation

                Labels of the job `%s`, which asked a %s question of each item, for its vendor `%s`, who funded it.
                """.formatted(
                        subject.release().job().id(),
                        subject.release().job().questionKind(),
                        Markdown.text(subject.release().job().tenant()));
    }

    private static String composition(Subject subject) {
        var facts = subject.facts();
        return """
                ## 2. Composition

                %d rows of the form `%s`, of %d labels from %d answers by %d people. Left out because the form cannot hold them, and kept in `raw`: %d.

                - Labels: %s
                - Languages of the items, as they say: %s
                - Answers per task: %s

                People appear under pseudonyms that differ from dataset to dataset, with the region and level they worked in.
                """.formatted(
                        subject.release().rowCount(),
                        subject.release().form().word(),
                        facts.taskCount(),
                        facts.answerCount(),
                        facts.workerCount(),
                        subject.release().tieCount(),
                        Markdown.counts(facts.labels()),
                        facts.languages().isEmpty() ? "not recorded" : Markdown.counts(facts.languages()),
                        Markdown.counts(facts.answersPerTask()));
    }

    private static String collection(Subject subject) {
        var facts = subject.facts();
        var rows = facts.regions().stream().map(Datasheet::row).collect(Collectors.joining("\n"));
        return """
                ## 3. Collection, and what people were paid

                Answers were given between %s and %s. Every answer was paid unless a person refused it: %s.

                | region | answers | people | paid | hours measured | paid for them | an hour |
                |---|---|---|---|---|---|---|
                %s

                Pay is what the ledger accrued. Time is active time, where it was recorded (%s). Before the job opened, each of its
                offers was held against the floor of its region. Regions with fewer than %d people are told together.
                """.formatted(
                        known(facts.firstAnswerAt()),
                        known(facts.lastAnswerAt()),
                        Markdown.counts(facts.assessments()),
                        rows,
                        Markdown.counts(facts.timeBases()),
                        Facts.WORKERS_MIN);
    }

    private static String row(Facts.OfRegion region) {
        return "| %s | %d | %s | %s | %s | %s | %s |"
                .formatted(
                        region.region(),
                        region.answerCount(),
                        region.workerCount() == null ? "fewer than " + Facts.WORKERS_MIN : region.workerCount(),
                        Markdown.money(region.pay()),
                        region.measuredHours().toPlainString(),
                        Markdown.money(region.measuredPay()),
                        region.hourly().isEmpty() ? "not recorded" : Markdown.money(region.hourly()));
    }

    private static String known(@Nullable Object value) {
        return value == null ? "an unrecorded time" : value.toString();
    }

    private static String labelling(Subject subject) {
        var facts = subject.facts();
        var agreement = facts.agreement().stream()
                .map(each -> "| %s | %s | %d | %s |"
                        .formatted(
                                each.first().equals("*") ? "all" : each.first(),
                                each.second(),
                                each.tasks(),
                                Markdown.percent(each.share())))
                .collect(Collectors.joining("\n"));
        return """
                ## 4. Preprocessing and labelling

                %s

                Assessed by: %s. Excluded answers are paid, and kept in `raw`.

                **Whose values are in it.** How often two answers to one task say the same (95 %% intervals, tasks as clusters):

                | region | with | tasks | share |
                |---|---|---|---|
                %s

                %s
                """.formatted(rules(subject), Markdown.counts(facts.assessedBy()), agreement, disputed(facts));
    }

    private static String rules(Subject subject) {
        return subject.guideline()
                .map(guideline -> "Guideline \"" + Markdown.text(guideline.title()) + "\", version "
                        + subject.release().job().guidelineVersion() + ":\n\n"
                        + guideline.clauses().stream()
                                .map(clause -> "- **%s** (%s, by %s): %s"
                                        .formatted(
                                                Markdown.text(clause.id()),
                                                clause.stance(),
                                                Markdown.text(clause.author()),
                                                Markdown.text(clause.text())))
                                .collect(Collectors.joining("\n")))
                .orElse("Guideline `" + subject.release().job().guidelineId() + "`, version "
                        + subject.release().job().guidelineVersion() + ", which is not held here.");
    }

    private static String disputed(Facts facts) {
        if (facts.disputed().isEmpty()) {
            return "No task has %d answers or more from each of two regions whose difference has an interval without 0."
                    .formatted(Facts.WORKERS_MIN);
        }
        return "Tasks whose regions differ most (of many tasks, some do by chance):\n\n| item | answer | region | with | difference |\n|---|---|---|---|---|\n"
                + facts.disputed().stream()
                        .limit(20)
                        .map(each -> "| %s | %s | %s | %s | %s |"
                                .formatted(
                                        Markdown.text(each.itemKey()),
                                        Markdown.text(each.choice()),
                                        each.first(),
                                        each.second(),
                                        Markdown.percent(each.difference())))
                        .collect(Collectors.joining("\n"));
    }

    private static String uses(Subject subject) {
        return """
                ## 5. Uses

                The form `%s` says what the rows are shaped for. They speak for the people of section 3, in their regions: for nobody
                else, and not for their regions as a whole. The column `regions` lets a model be trained on one of them, or on where
                they differ.
                """.formatted(subject.release().form().word());
    }

    private static String distribution(Subject subject) {
        return """
                ## 6. Distribution

                Licence: %s. `manifest.json` has the SHA-256 of each file, `manifest.json.jws` its signature.
                """.formatted(Markdown.text(subject.licenseOrNot()));
    }

    private static String maintenance(Subject subject) {
        var difference = subject.difference();
        return """
                ## 7. Maintenance

                This release never changes. Against the one before it: %d rows added, %d changed, %d removed (`removed.txt` has what the
                removed ones were about). Rows of people who withdraw, and of items that are withdrawn, leave the next release.
                """.formatted(difference.added(), difference.changed(), difference.removed());
    }
}
