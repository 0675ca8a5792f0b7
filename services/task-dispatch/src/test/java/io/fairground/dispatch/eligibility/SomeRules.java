package io.fairground.dispatch.eligibility;

import io.fairground.events.dispatch.Level;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules that a test makes step by step. */
final class SomeRules {

    private List<Region> regions = List.of();
    private List<LanguageTag> languages = List.of();
    private List<Level> levels = List.of();
    private List<RequiredQualification> qualifications = List.of();
    private @Nullable SkillThreshold skill;
    private List<UUID> only = List.of();
    private List<UUID> without = List.of();
    private List<SensitiveContent> sensitive = List.of();
    private @Nullable Hours hours;
    private @Nullable NewAccounts newAccounts;
    private List<ApartPair> apart = List.of();

    SomeRules regions(String... codes) {
        regions = Stream.of(codes).map(Region::of).toList();
        return this;
    }

    SomeRules languages(String... tags) {
        languages = Stream.of(tags).map(LanguageTag::of).toList();
        return this;
    }

    SomeRules levels(Level... wanted) {
        levels = List.of(wanted);
        return this;
    }

    SomeRules qualification(String name, int level) {
        qualifications = List.of(new RequiredQualification(name, level));
        return this;
    }

    SomeRules skill(SkillThreshold threshold) {
        skill = threshold;
        return this;
    }

    SomeRules only(UUID... workers) {
        only = List.of(workers);
        return this;
    }

    SomeRules without(UUID... workers) {
        without = List.of(workers);
        return this;
    }

    SomeRules sensitive(SensitivityClass kind, int daily, int inRow) {
        sensitive = List.of(new SensitiveContent(kind, daily, inRow, 15));
        return this;
    }

    SomeRules hours(Hours most) {
        hours = most;
        return this;
    }

    SomeRules newAccounts(NewAccounts limit) {
        newAccounts = limit;
        return this;
    }

    SomeRules apart(UUID one, UUID other) {
        apart = List.of(new ApartPair(one, other));
        return this;
    }

    JobRules made() {
        return new JobRules(
                JobPurpose.LABELING,
                null,
                regions,
                languages,
                levels,
                qualifications,
                skill,
                only,
                without,
                sensitive,
                hours,
                newAccounts,
                apart);
    }
}
