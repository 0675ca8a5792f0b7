package io.fairground.dispatch.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.quality.SuspensionScope;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID ADA = new UUID(0x7000L, 1);
    private static final UUID BOB = new UUID(0x7000L, 2);
    private static final UUID JOB = new UUID(0x7000L, 3);
    private static final Eligibility ELIGIBILITY = new Eligibility(new Hours(600, 3_000));

    @Test
    void whereNoRuleIsMadeEverybodyIsEligible() {
        assertThat(decide(JobRules.NONE, ada())).isEqualTo(new Decision.Eligible(Set.of()));
    }

    @Test
    void aCountryCoversItsSubdivisionsAndNotTheOtherWayRound() {
        assertThat(obstacles(rules().regions("US").made(), ada().in("US-CA"))).isEmpty();
        assertThat(obstacles(rules().regions("US-CA").made(), ada().in("US")))
                .containsExactly(new Obstacle.RegionClosed(Region.of("US"), 1));
    }

    @Test
    void aLanguageIsMetByItsVariantsAndAllLanguagesAreNeeded() {
        assertThat(obstacles(rules().languages("en").made(), ada().speaking("en-GB")))
                .isEmpty();
        assertThat(obstacles(rules().languages("en-GB").made(), ada().speaking("en")))
                .hasSize(1);
        assertThat(obstacles(rules().languages("fr").made(), ada().speaking("fry")))
                .hasSize(1);
        assertThat(obstacles(rules().languages("en", "sw", "fr").made(), ada().speaking("en")))
                .containsExactly(new Obstacle.LanguagesMissing(List.of(LanguageTag.of("sw"), LanguageTag.of("fr"))));
    }

    @Test
    void aJobForExpertsIsNotForRaters() {
        var rules = rules().levels(Level.EXPERT, Level.REVIEWER).made();

        assertThat(obstacles(rules, ada().at(Level.EXPERT))).isEmpty();
        assertThat(obstacles(rules, ada().at(Level.RATER)))
                .singleElement()
                .extracting(Obstacle::sentence)
                .isEqualTo("The job is for EXPERT, REVIEWER; you are RATER.");
    }

    @Test
    void aQualificationCountsFromItsLevelAndUntilItExpires() {
        var rules = rules().qualification("medicine", 2).made();

        assertThat(codes(rules, ada())).containsExactly("qualification-missing");
        assertThat(codes(rules, ada().holding("medicine", 1, null))).containsExactly("qualification-missing");
        assertThat(codes(rules, ada().holding("medicine", 2, null))).isEmpty();
        assertThat(codes(rules, ada().holding("medicine", 2, NOW.plusSeconds(1))))
                .isEmpty();
        assertThat(codes(rules, ada().holding("medicine", 2, NOW))).containsExactly("qualification-expired");
        assertThat(codes(rules, ada().holding("acme/medicine", 3, null))).containsExactly("qualification-missing");
    }

    @Test
    void aSkillThresholdKeepsAwayWhoIsKnownToBeBelowItAndNewcomersOnlyIfAsked() {
        var open = rules().skill(new SkillThreshold(0.8, 20, true)).made();
        var proven = rules().skill(new SkillThreshold(0.8, 20, false)).made();

        assertThat(codes(open, ada())).isEmpty();
        assertThat(codes(open, ada().skilled(19, 0.1))).isEmpty();
        assertThat(codes(open, ada().skilled(20, 0.79))).containsExactly("skill-too-low");
        assertThat(codes(open, ada().skilled(20, 0.8))).isEmpty();
        assertThat(codes(proven, ada())).containsExactly("skill-too-low");
        assertThat(codes(proven, ada().skilled(19, 0.9))).containsExactly("skill-too-low");
        assertThat(codes(proven, ada().skilled(20, 0.9))).isEmpty();
    }

    @Test
    void skillInOtherKindsOfQuestionDoesNotCount() {
        var rules = rules().skill(new SkillThreshold(0.8, 20, false)).made();
        var worker = ada().made(Map.of(QuestionKind.RATING, new Skill(500, 0.99)));

        assertThat(ELIGIBILITY.decide(job(rules), worker, WorkerInJob.NOTHING, NOW))
                .isInstanceOf(Decision.Obstacles.class);
    }

    @Test
    void aVendorNamesWhoMayWorkAndWhoMayNot() {
        assertThat(codes(rules().only(BOB).made(), ada())).containsExactly("not-invited");
        assertThat(codes(rules().only(ADA).made(), ada())).isEmpty();
        assertThat(codes(rules().without(ADA).made(), ada())).containsExactly("kept-out");
        assertThat(codes(rules().without(BOB).made(), ada())).isEmpty();
    }

    @Test
    void whatMayHurtIsShownOnlyToWhoAgreed() {
        var rules = rules().sensitive(SensitivityClass.GORE, 3, 25).made();

        assertThat(codes(rules, ada())).containsExactly("consent-missing");
        assertThat(codes(rules, ada().agreeing(SensitivityClass.HATE))).containsExactly("consent-missing");
        assertThat(codes(rules, ada().agreeing(SensitivityClass.GORE))).isEmpty();
    }

    @Test
    void theDailyBudgetOfExposureCountsTwentyFourHours() {
        var rules = rules().sensitive(SensitivityClass.GORE, 3, 25).made();

        assertThat(codes(rules, ada().seeing(hoursAgo(1, 5, 23)))).containsExactly("exposure-spent");
        assertThat(codes(rules, ada().seeing(hoursAgo(1, 5, 24)))).isEmpty();
        assertThat(obstacles(rules, ada().seeing(hoursAgo(1, 5, 23))))
                .containsExactly(
                        new Obstacle.ExposureSpent(SensitivityClass.GORE, 3, 3, NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void afterSoManyInARowABreakIsDueUntilItHasBeenTaken() {
        var rules = rules().sensitive(SensitivityClass.GORE, 200, 3).made();

        assertThat(obstacles(rules, ada().seeing(minutesAgo(1, 2, 3))))
                .containsExactly(new Obstacle.BreakDue(
                        SensitivityClass.GORE, 3, Duration.ofMinutes(15), NOW.plus(Duration.ofMinutes(14))));
        assertThat(codes(rules, ada().seeing(minutesAgo(14, 15, 16)))).containsExactly("break-due");
        assertThat(codes(rules, ada().seeing(minutesAgo(15, 16, 17)))).isEmpty();
        assertThat(codes(rules, ada().seeing(minutesAgo(1, 2, 18)))).isEmpty();
    }

    @Test
    void aLongTaskIsNoBreak() {
        var rules = rules().sensitive(SensitivityClass.GORE, 200, 2).made();
        var longTask = new Exposure.Seen(NOW.minus(Duration.ofMinutes(40)), NOW.minus(Duration.ofMinutes(1)));
        var before = new Exposure.Seen(NOW.minus(Duration.ofMinutes(45)), NOW.minus(Duration.ofMinutes(41)));

        assertThat(codes(rules, ada().seeing(List.of(longTask, before)))).containsExactly("break-due");
    }

    @Test
    void aDayAndAWeekOnThePlatformHaveAnEnd() {
        assertThat(codes(JobRules.NONE, ada().working(599, 2_999))).isEmpty();
        assertThat(codes(JobRules.NONE, ada().working(600, 700))).containsExactly("day-full");
        assertThat(codes(JobRules.NONE, ada().working(600, 3_000))).containsExactly("day-full", "week-full");
    }

    @Test
    void aJobMayLimitTheHoursOfEachWorkerBesides() {
        var rules = rules().hours(new Hours(60, null)).made();
        var done = new WorkerInJob(40, new Worked(Duration.ofMinutes(61), Duration.ofMinutes(61)), Map.of());

        assertThat(ELIGIBILITY.decide(job(rules), ada().made(), done, NOW))
                .isEqualTo(new Decision.Obstacles(List.of(new Obstacle.DayFull(true, Duration.ofMinutes(61), 60))));
    }

    @Test
    void aNewAccountWeighsLittle() {
        var rules = rules().newAccounts(new NewAccounts(7, 50, 0.1)).made(); // a tenth of 200 planned answers

        assertThat(newcomer(rules, 6, 19)).isInstanceOf(Decision.Eligible.class);
        assertThat(newcomer(rules, 6, 20))
                .isEqualTo(new Decision.Obstacles(List.of(new Obstacle.NewAccountShareTaken(7, 20, 20))));
        assertThat(newcomer(rules, 7, 20)).isInstanceOf(Decision.Eligible.class);
    }

    @Test
    void whoMustNotMeetHerIsNamedFromBothSides() {
        var rules = rules().apart(BOB, ADA).made();

        assertThat(decide(rules, ada())).isEqualTo(new Decision.Eligible(Set.of(BOB)));
        assertThat(decide(rules().apart(JOB, BOB).made(), ada())).isEqualTo(new Decision.Eligible(Set.of()));
    }

    @Test
    void aSuspensionKeepsHerFromWhatItNamesUntilItEnds() {
        var later = NOW.plusSeconds(1);

        assertThat(suspended(SuspensionScope.PLATFORM, null, null, later)).containsExactly("suspended");
        assertThat(suspended(SuspensionScope.PLATFORM, null, null, NOW)).isEmpty();
        assertThat(suspended(SuspensionScope.VENDOR, "acme", null, later)).containsExactly("suspended");
        assertThat(suspended(SuspensionScope.VENDOR, "zeta", null, later)).isEmpty();
        assertThat(suspended(SuspensionScope.JOB, null, JOB, later)).containsExactly("suspended");
        assertThat(suspended(SuspensionScope.JOB, null, BOB, later)).isEmpty();
    }

    @Test
    void everyObstacleIsNamedAtOnce() {
        var rules = rules().regions("KE").languages("sw").levels(Level.TUTOR).made();

        assertThat(codes(rules, ada().in("US")))
                .containsExactly("region-closed", "languages-missing", "level-not-wanted");
    }

    @Test
    void sentencesCarryTheirNumbers() {
        var threshold = new SkillThreshold(0.8, 20, false);

        assertThat(new Obstacle.SkillTooLow(QuestionKind.PREFERENCE, threshold, new Skill(30, 0.755)).sentence())
                .contains("80.0 %", "20 answers", "75.5 % over 30");
        assertThat(new Obstacle.SkillTooLow(QuestionKind.PREFERENCE, threshold, null).sentence())
                .contains("given 0");
        assertThat(new Obstacle.QualificationMissing("medicine", 2, 1).sentence())
                .contains("medicine at level 2", "you hold level 1");
        assertThat(new Obstacle.WeekFull(false, Duration.ofHours(50), 3_000).sentence())
                .isEqualTo("You have worked 3000 minutes within 7 days; 3000 are the most.");
    }

    private static List<String> suspended(
            SuspensionScope scope, @Nullable String tenant, @Nullable UUID jobId, Instant until) {
        return codes(JobRules.NONE, ada().suspended(new Suspended(scope, tenant, jobId, until)));
    }

    private static Decision newcomer(JobRules rules, int days, int taken) {
        var worker = ada().registered(NOW.minus(Duration.ofDays(days))).made();
        return ELIGIBILITY.decide(job(rules), worker, new WorkerInJob(taken, Worked.NOTHING, Map.of()), NOW);
    }

    private static List<Exposure.Seen> hoursAgo(int... hours) {
        return IntStream.of(hours)
                .mapToObj(ago -> NOW.minus(Duration.ofHours(ago)))
                .map(at -> new Exposure.Seen(at, at))
                .toList();
    }

    private static List<Exposure.Seen> minutesAgo(int... minutes) {
        return IntStream.of(minutes)
                .mapToObj(ago -> NOW.minus(Duration.ofMinutes(ago)))
                .map(at -> new Exposure.Seen(at, at))
                .toList();
    }

    private static List<String> codes(JobRules rules, SomeWorker worker) {
        return obstacles(rules, worker).stream().map(Obstacle::code).toList();
    }

    private static List<Obstacle> obstacles(JobRules rules, SomeWorker worker) {
        return switch (decide(rules, worker)) {
            case Decision.Eligible _ -> List.of();
            case Decision.Obstacles(var all) -> all;
        };
    }

    private static Decision decide(JobRules rules, SomeWorker worker) {
        return ELIGIBILITY.decide(job(rules), worker.made(), worker.inJob(), NOW);
    }

    private static JobConditions job(JobRules rules) {
        return new JobConditions(JOB, "acme", QuestionKind.PREFERENCE, 200, rules);
    }

    private static SomeRules rules() {
        return new SomeRules();
    }

    private static SomeWorker ada() {
        return new SomeWorker(ADA, NOW);
    }
}
