package io.fairground.dataset.effect.app;

import io.fairground.dataset.effect.EffectCollector;
import io.fairground.dataset.effect.EffectReport;
import io.fairground.dataset.effect.JudgedItems;
import io.fairground.dataset.effect.JudgedItems.Comparison;
import io.fairground.dataset.guideline.GuidelineClause;
import io.fairground.dataset.guideline.GuidelineVersion;
import io.fairground.dataset.guideline.Guidelines;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A vendor asks what a change of her guideline did. */
@ApplicationScoped
public class ReadEffect {

    private final Guidelines guidelines;
    private final JudgedItems items;

    ReadEffect(Guidelines guidelines, JudgedItems items) {
        this.guidelines = guidelines;
        this.items = items;
    }

    /** @throws ProblemException {@code not-found} */
    public EffectReport read(Comparison comparison) {
        var before = clauses(comparison, comparison.from());
        var after = clauses(comparison, comparison.to());
        var collector = new EffectCollector(items.choices(comparison));
        items.visit(comparison, collector::take);
        return collector.report(before, after);
    }

    private List<GuidelineClause> clauses(Comparison comparison, int version) {
        return guidelines
                .version(comparison.guidelineId(), comparison.tenant(), version)
                .map(GuidelineVersion::clauses)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such version"));
    }
}
