package io.fairground.dispatch.eligibility;

import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A worker whom a test describes step by step; a Kenyan rater who speaks English, for a year. */
final class SomeWorker {

    private final UUID workerId;
    private Region region = Region.of("KE");
    private Level level = Level.RATER;
    private List<LanguageTag> languages = List.of(LanguageTag.of("en"));
    private Instant registeredAt;
    private List<HeldQualification> qualifications = List.of();
    private Map<QuestionKind, Skill> skills = Map.of();
    private List<Suspended> suspensions = List.of();
    private Set<SensitivityClass> consents = Set.of();
    private Map<SensitivityClass, Exposure> exposures = Map.of();
    private Worked worked = Worked.NOTHING;

    SomeWorker(UUID workerId, Instant now) {
        this.workerId = workerId;
        this.registeredAt = now.minus(Duration.ofDays(365));
    }

    SomeWorker in(String code) {
        region = Region.of(code);
        return this;
    }

    SomeWorker at(Level tier) {
        level = tier;
        return this;
    }

    SomeWorker speaking(String... tags) {
        languages = Stream.of(tags).map(LanguageTag::of).toList();
        return this;
    }

    SomeWorker registered(Instant at) {
        registeredAt = at;
        return this;
    }

    SomeWorker holding(String name, int qualificationLevel, @Nullable Instant expiresAt) {
        qualifications = List.of(new HeldQualification(name, qualificationLevel, expiresAt));
        return this;
    }

    SomeWorker skilled(int answers, double accuracy) {
        skills = Map.of(QuestionKind.PREFERENCE, new Skill(answers, accuracy));
        return this;
    }

    SomeWorker suspended(Suspended suspension) {
        suspensions = List.of(suspension);
        return this;
    }

    SomeWorker agreeing(SensitivityClass... kinds) {
        consents = Set.of(kinds);
        return this;
    }

    /** Gore, which she agreed to see. */
    SomeWorker seeing(List<Exposure.Seen> newestFirst) {
        exposures = Map.of(SensitivityClass.GORE, new Exposure(newestFirst));
        return agreeing(SensitivityClass.GORE);
    }

    SomeWorker working(int minutesToday, int minutesThisWeek) {
        worked = new Worked(Duration.ofMinutes(minutesToday), Duration.ofMinutes(minutesThisWeek));
        return this;
    }

    WorkerInJob inJob() {
        return new WorkerInJob(0, Worked.NOTHING, exposures);
    }

    WorkerFacts made() {
        return made(skills);
    }

    WorkerFacts made(Map<QuestionKind, Skill> known) {
        return new WorkerFacts(
                workerId, region, level, languages, registeredAt, qualifications, known, suspensions, consents, worked);
    }
}
