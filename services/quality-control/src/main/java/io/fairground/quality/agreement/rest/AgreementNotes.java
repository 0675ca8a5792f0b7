package io.fairground.quality.agreement.rest;

import io.fairground.quality.agreement.Agreement;
import io.fairground.quality.agreement.JobAgreement;
import io.fairground.quality.agreement.RegionAgreement;
import io.fairground.quality.job.Job;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what figures cannot: how to read them, and why some are missing. */
final class AgreementNotes {

    static final String SUBJECTIVE =
            "people may rightly differ on this job: low agreement is not low quality here, it is what the job found out."
                    + " How often a worker agrees with the majority is no score for her";

    private static final String FEW_WORKERS = "regions with fewer than " + JobAgreement.LEAST_WORKERS
            + " workers have no figures: they would be about persons";
    private static final String NOBODY = "no task has answers of two workers";
    private static final String SAME = "all answers are the same, so there is nothing to agree on";
    private static final String NO_INTERVAL =
            "leaving one task out leaves nothing to estimate, so there is no interval";

    private final List<Note> notes = new ArrayList<>();

    private AgreementNotes() {}

    static List<Note> of(Job job, JobAgreement agreement) {
        var notes = new AgreementNotes();
        notes.addIf(job.plan().subjective(), "/subjective", SUBJECTIVE);
        notes.addIf(agreement.sampled(), "/measured", sampled(agreement));
        notes.crowd(agreement);
        for (var region = 0; region < agreement.regions().size(); region++) {
            notes.region("/regions/" + region, agreement.regions().get(region));
        }
        notes.addIf(!agreement.leftOut().isEmpty(), "/regionsLeftOut", FEW_WORKERS);
        notes.contest(agreement);
        return List.copyOf(notes.notes);
    }

    static String sampled(JobAgreement agreement) {
        return "measured on " + agreement.measured().tasks() + " of "
                + agreement.whole().tasks()
                + " tasks, all their answers: the first in the order of the MD5 sum of their ids";
    }

    private void crowd(JobAgreement agreement) {
        var comparable = agreement.percent() != null;
        addIf(agreement.alpha() == null, "/alpha", comparable ? SAME : NOBODY);
        addIf(!comparable, "/percentAgreement", NOBODY);
        interval("/alpha", agreement.alpha());
        interval("/percentAgreement", agreement.percent());
    }

    private void interval(String pointer, @Nullable Agreement agreement) {
        addIf(agreement != null && agreement.interval() == null, pointer, NO_INTERVAL);
    }

    private void region(String pointer, RegionAgreement region) {
        var found = region.association();
        addIf(
                found.inGroup() == null,
                pointer + "/inGroup",
                "no task has two answers from here, or all of them are the same");
        addIf(
                found.crossGroup() == null,
                pointer + "/crossGroup",
                "no task has answers from here and from " + JobAgreement.LEAST_WORKERS
                        + " or more workers elsewhere, or all of them are the same");
        addIf(
                found.index() == null && found.crossGroup() != null,
                pointer + "/association",
                "the region and others agree no better than by chance, or it has no agreement of its own to compare");
        addIf(
                found.index() == null && found.crossGroup() == null,
                pointer + "/association",
                "there is no agreement with others to compare with");
    }

    private void contest(JobAgreement agreement) {
        var few = "no task has " + JobAgreement.LEAST_ANSWERS + " answers each of two regions";
        addIf(agreement.contest().comparable() == 0, "/contested", few);
    }

    private void addIf(boolean applies, String pointer, String detail) {
        if (applies) {
            notes.add(new Note(pointer, detail));
        }
    }
}
