package io.fairground.dispatch.eligibility;

import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is known of a worker that may decide what she is given, whatever the job. It may be some seconds old. */
public record WorkerFacts(
        UUID workerId,
        Region region,
        Level level,
        List<LanguageTag> languages,
        Instant registeredAt,
        List<HeldQualification> qualifications,
        Map<QuestionKind, Skill> skills,
        List<Suspended> suspensions,
        Set<SensitivityClass> consents,
        Worked worked) {

    public WorkerFacts {
        languages = List.copyOf(languages);
        qualifications = List.copyOf(qualifications);
        skills = Map.copyOf(skills);
        suspensions = List.copyOf(suspensions);
        consents = Set.copyOf(consents);
    }

    /** The same worker where she is at this moment. */
    public WorkerFacts at(Region now, Level nowLevel) {
        return region.equals(now) && level == nowLevel
                ? this
                : new WorkerFacts(
                        workerId,
                        now,
                        nowLevel,
                        languages,
                        registeredAt,
                        qualifications,
                        skills,
                        suspensions,
                        consents,
                        worked);
    }

    /** The same worker, and how long she has worked. */
    public WorkerFacts having(Worked so) {
        return new WorkerFacts(
                workerId, region, level, languages, registeredAt, qualifications, skills, suspensions, consents, so);
    }
}
