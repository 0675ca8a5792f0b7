package io.fairground.dataset.guideline.app;

import io.fairground.dataset.guideline.Draft;
import io.fairground.dataset.guideline.Guideline;
import io.fairground.dataset.guideline.GuidelineClause;
import io.fairground.dataset.guideline.GuidelineVersion;
import io.fairground.dataset.guideline.Guidelines;
import io.fairground.events.dataset.Clause;
import io.fairground.events.dataset.GuidelinePublished;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Publishes the first version of a guideline, or the next. */
@ApplicationScoped
public class PublishGuideline {

    private final Guidelines guidelines;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    PublishGuideline(Guidelines guidelines, Outbox outbox, Ids ids, Clock clock) {
        this.guidelines = guidelines;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public GuidelineVersion first(String tenant, Draft draft) {
        var published = Guideline.begun(ids.next(), tenant, clock.instant()).publish(draft, List.of(), clock.instant());
        guidelines.add(published.guideline());
        return announced(published);
    }

    /** @param precondition refuses when the version it is given is not the one the vendor has read */
    @Transactional
    public GuidelineVersion next(UUID guidelineId, String tenant, Draft draft, IntConsumer precondition) {
        var guideline = guidelines.lock(guidelineId, tenant).orElseThrow(ReadGuidelines::noSuchGuideline);
        precondition.accept(guideline.version());
        var former = guidelines
                .version(guidelineId, tenant, guideline.version())
                .orElseThrow()
                .clauses();
        var published = guideline.publish(draft, former, clock.instant());
        guidelines.save(published.guideline());
        return announced(published);
    }

    private GuidelineVersion announced(Guideline.Published published) {
        var version = published.version();
        guidelines.add(version);
        outbox.append(new GuidelinePublished(
                ids.next(),
                version.publishedAt(),
                version.guidelineId(),
                published.guideline().tenant(),
                version.version(),
                version.title(),
                version.clauses().stream().map(PublishGuideline::clause).toList()));
        return version;
    }

    private static Clause clause(GuidelineClause clause) {
        return new Clause(
                clause.id(), clause.text(), clause.author(), clause.stance().word());
    }
}
