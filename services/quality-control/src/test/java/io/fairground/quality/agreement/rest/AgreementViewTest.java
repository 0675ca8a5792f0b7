package io.fairground.quality.agreement.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.kernel.Region;
import io.fairground.kit.paging.Page;
import io.fairground.quality.agreement.Extent;
import io.fairground.quality.agreement.JobAgreement;
import io.fairground.quality.agreement.RegionalCrowd;
import io.fairground.quality.agreement.RegionalLabel;
import io.fairground.quality.agreement.RegionalLabel.Counts;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.Plan;
import io.fairground.quality.job.Progress;
import io.fairground.quality.job.Question;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementViewTest {

    private static final Region KENYA = Region.of("KE");
    private static final Region USA = Region.of("US");

    @Test
    void aJobWhoseFiguresAreAllDefinedNeedsNoNotes() {
        var view = AgreementView.of(job(false), RegionalCrowd.divided().agreement());

        assertThat(view.notes()).isEmpty();
        assertThat(view.regions()).extracting(RegionAgreementView::region).containsExactly(KENYA, USA);
        assertThat(view.contested().namedTasks()).isEqualTo(4);
        assertThat(view.alpha()).isNotNull().satisfies(alpha -> {
            assertThat(alpha.low()).isLessThan(alpha.value());
            assertThat(alpha.p()).isNull();
        });
    }

    @Test
    void aSubjectiveJobSaysThatLowAgreementIsNotLowQuality() {
        var view = AgreementView.of(job(true), RegionalCrowd.divided().agreement());

        assertThat(view.subjective()).isTrue();
        assertThat(view.notes()).singleElement().satisfies(note -> {
            assertThat(note.pointer()).isEqualTo("/subjective");
            assertThat(note.detail()).contains("low agreement is not low quality");
        });
    }

    @Test
    void everyFigureThatIsMissingHasItsReason() {
        var none = AgreementView.of(job(false), new RegionalCrowd(2).agreement());

        assertThat(none.alpha()).isNull();
        assertThat(none.notes()).extracting(Note::pointer).containsExactly("/alpha", "/percentAgreement", "/contested");

        var unanimous = AgreementView.of(
                job(false),
                new RegionalCrowd(2).region("KE", 5, 1, 1, 1).region("UG", 1, 1).agreement());

        assertThat(unanimous.percentAgreement()).isNotNull();
        assertThat(unanimous.alpha()).isNull();
        assertThat(unanimous.notes())
                .extracting(Note::pointer)
                .containsExactly(
                        "/alpha",
                        "/regions/0/inGroup",
                        "/regions/0/crossGroup",
                        "/regions/0/association",
                        "/regionsLeftOut",
                        "/contested");
        assertThat(unanimous.notes().getFirst().detail()).contains("all answers are the same");
    }

    @Test
    void aRegionThatIsLeftOutIsNamedWithoutAnyFigure() {
        var view = AgreementView.of(
                job(false), RegionalCrowd.divided().region("UG", 4, 0, 1).agreement());

        assertThat(view.regionsLeftOut()).containsExactly(Region.of("UG"));
        assertThat(view.regions()).extracting(RegionAgreementView::region).doesNotContain(Region.of("UG"));
        assertThat(view.notes()).singleElement().extracting(Note::pointer).isEqualTo("/regionsLeftOut");
    }

    @Test
    void aSampleIsSaidToBeOne() {
        var answers = RegionalCrowd.divided().answers();

        var view = AgreementView.of(job(false), JobAgreement.of(new UUID(4, 2), new Extent(25, 300), answers));

        assertThat(view.notes()).singleElement().satisfies(note -> {
            assertThat(note.pointer()).isEqualTo("/measured");
            assertThat(note.detail()).contains("10 of 25 tasks");
        });
    }

    @Test
    void aLabelStandsBesideWhatEachRegionSays() {
        var label = new RegionalLabel(
                RegionalCrowd.task(0), "i0", 1, 13, List.of(Counts.of(KENYA, 6, 0), Counts.of(USA, 3, 3)));

        var view = RegionalLabelView.of(
                job(false).question(),
                label,
                RegionalCrowd.divided().agreement().contest());

        assertThat(view.label()).isEqualTo("yes");
        assertThat(view.contestedByRegion()).isTrue();
        assertThat(view.regions().getFirst().majority()).isEqualTo("no");
        assertThat(view.regions().getFirst().distribution()).isEqualTo(Map.of("no", 1.0, "yes", 0.0));
        assertThat(view.regions().getLast().majority()).isNull();
        assertThat(view.regions().getLast().answerCount()).isEqualTo(6);
    }

    @Test
    void ofATaskThatWasNotDrawnItIsNotToldWhetherItIsContested() {
        var answers = RegionalCrowd.divided().answers();
        var sampled = JobAgreement.of(new UUID(4, 2), new Extent(25, 300), answers);
        var label = new RegionalLabel(RegionalCrowd.task(20), "i20", 0, 12, List.of());

        var page = RegionalLabelPage.of(job(true), new Page<>(List.of(label), null), sampled);

        assertThat(page.items().getFirst().contestedByRegion()).isNull();
        assertThat(page.notes()).hasSize(2);
    }

    private static Job job(boolean subjective) {
        return new Job(
                new UUID(4, 2),
                "acme",
                new Question(QuestionKind.LABEL, List.of("no", "yes")),
                new Plan(10, 12, 12, ResolutionMethod.MAJORITY, null, null, subjective),
                Progress.NONE);
    }
}
