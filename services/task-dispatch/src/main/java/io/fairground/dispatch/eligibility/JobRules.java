package io.fairground.dispatch.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.events.dispatch.Level;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import io.fairground.kit.problem.FieldError;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may work on a job, as its vendor wants it. What is left out keeps nobody away.
 *
 * @param purpose {@code LABELING} by default
 * @param grants what a {@code QUALIFICATION} job grants; with no other purpose
 * @param regions where workers are; a country covers its subdivisions. Offers decide, too
 * @param languages all of which a worker speaks; {@code en} is met by {@code en-GB}
 * @param levels of work that may take tasks
 * @param qualifications all of which she holds
 * @param onlyWorkers nobody else
 * @param withoutWorkers not these
 * @param sensitive what may hurt in its items
 * @param hours of one worker in this job; the platform's own limits hold beside them
 * @param apart workers who must not answer the same item
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JobRules(
        JobPurpose purpose,
        @Nullable GrantedQualification grants,
        List<Region> regions,
        List<LanguageTag> languages,
        List<Level> levels,
        List<RequiredQualification> qualifications,
        @Nullable SkillThreshold skill,
        List<UUID> onlyWorkers,
        List<UUID> withoutWorkers,
        List<SensitiveContent> sensitive,
        @Nullable Hours hours,
        @Nullable NewAccounts newAccounts,
        List<ApartPair> apart) {

    /** Nobody is kept away. */
    public static final JobRules NONE = new JobRules(
            JobPurpose.LABELING,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            List.of());

    private static final int REGIONS_MAX = 300;
    private static final int LANGUAGES_MAX = 20;
    private static final int QUALIFICATIONS_MAX = 10;
    private static final int WORKERS_MAX = 1_000;

    public JobRules {
        purpose = purpose == null ? JobPurpose.LABELING : purpose;
        regions = copy(regions);
        languages = copy(languages);
        levels = copy(levels);
        qualifications = copy(qualifications);
        onlyWorkers = copy(onlyWorkers);
        withoutWorkers = copy(withoutWorkers);
        sensitive = copy(sensitive);
        apart = copy(apart);
    }

    /** Whether anything about a worker matters here beyond what matters in every job. */
    public boolean lookAtWorkers() {
        return !equals(NONE);
    }

    /** Whether what she has done matters: to be read anew for each task. */
    public boolean lookAtWork() {
        return newAccounts != null || hours != null || !sensitive.isEmpty();
    }

    /** What a worker may know of them: neither who else may not come, nor who is kept from whom. */
    public JobRules shownToWorkers() {
        return new JobRules(
                purpose,
                grants,
                regions,
                languages,
                levels,
                qualifications,
                skill,
                List.of(),
                List.of(),
                sensitive,
                hours,
                newAccounts,
                List.of());
    }

    /** What is wrong with them; pointers into the rules. */
    public List<FieldError> faults() {
        var faults = new RuleFaults();
        faults.require(
                (purpose == JobPurpose.QUALIFICATION) == (grants != null),
                "/grants",
                "goes with the purpose QUALIFICATION, and is needed there");
        if (grants != null) {
            grants.check(faults, "/grants");
        }
        checkLists(faults);
        if (skill != null) {
            skill.check(faults, "/skill");
        }
        if (hours != null) {
            hours.check(faults, "/hours");
        }
        if (newAccounts != null) {
            newAccounts.check(faults, "/newAccounts");
        }
        return faults.found();
    }

    private void checkLists(RuleFaults faults) {
        faults.distinct("/regions", regions, REGIONS_MAX);
        faults.distinct("/languages", languages, LANGUAGES_MAX);
        faults.distinct("/levels", levels, Level.values().length);
        faults.distinct("/onlyWorkers", onlyWorkers, WORKERS_MAX);
        faults.distinct("/withoutWorkers", withoutWorkers, WORKERS_MAX);
        faults.distinct(
                "/qualifications",
                qualifications.stream().map(RequiredQualification::name).toList(),
                QUALIFICATIONS_MAX);
        for (var i = 0; i < qualifications.size(); i++) {
            qualifications.get(i).check(faults, "/qualifications/" + i);
        }
        faults.require(
                sensitive.stream().map(SensitiveContent::kind).distinct().count() == sensitive.size(),
                "/sensitive",
                "names a class twice");
        for (var i = 0; i < sensitive.size(); i++) {
            sensitive.get(i).check(faults, "/sensitive/" + i);
        }
        faults.distinct("/apart", apart, WORKERS_MAX);
        for (var i = 0; i < apart.size(); i++) {
            apart.get(i).check(faults, "/apart/" + i);
        }
    }

    private static <T> List<T> copy(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
