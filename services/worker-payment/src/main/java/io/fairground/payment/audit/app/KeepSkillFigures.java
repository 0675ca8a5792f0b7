package io.fairground.payment.audit.app;

import io.fairground.events.Event;
import io.fairground.events.quality.SkillEstimated;
import io.fairground.kernel.Region;
import io.fairground.payment.audit.PayFigures;
import io.fairground.payment.audit.SkillFigure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Keeps the counts behind every skill estimate, so that pay can stand beside quality. */
@ApplicationScoped
public class KeepSkillFigures {

    private final PayFigures figures;

    KeepSkillFigures(PayFigures figures) {
        this.figures = figures;
    }

    private record Key(UUID jobId, UUID workerId, Region region) {}

    @Transactional
    public void applyAll(List<Event> events) {
        var latest = new LinkedHashMap<Key, SkillFigure>();
        for (var event : events) {
            if (event instanceof SkillEstimated skill) {
                latest.merge(
                        new Key(skill.jobId(), skill.workerId(), skill.region()),
                        figureOf(skill),
                        (one, other) -> one.revision() > other.revision() ? one : other);
            }
        }
        figures.keep(List.copyOf(latest.values()));
    }

    private static SkillFigure figureOf(SkillEstimated skill) {
        return new SkillFigure(
                skill.jobId(),
                skill.workerId(),
                skill.region(),
                skill.answerCount(),
                skill.goldAnswered(),
                skill.goldCorrect(),
                skill.labelMatches(),
                skill.revision());
    }
}
