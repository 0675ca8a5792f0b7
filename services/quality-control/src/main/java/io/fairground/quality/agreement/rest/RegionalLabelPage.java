package io.fairground.quality.agreement.rest;

import io.fairground.kit.paging.Page;
import io.fairground.quality.agreement.JobAgreement;
import io.fairground.quality.agreement.RegionalLabel;
import io.fairground.quality.job.Job;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of labels by region, as {@link Page}, with what should be known of it. */
record RegionalLabelPage(
        List<RegionalLabelView> items, @Nullable String nextCursor, List<Note> notes) {

    private static final String NOT_DRAWN = "; of the others it cannot be told whether they are contested";

    static RegionalLabelPage of(Job job, Page<RegionalLabel> page, JobAgreement agreement) {
        var views = page.map(label -> RegionalLabelView.of(job.question(), label, agreement.contest()));
        return new RegionalLabelPage(views.items(), views.nextCursor(), notes(job, agreement));
    }

    private static List<Note> notes(Job job, JobAgreement agreement) {
        var notes = new ArrayList<Note>();
        if (job.plan().subjective()) {
            notes.add(new Note("/items", AgreementNotes.SUBJECTIVE));
        }
        if (agreement.sampled()) {
            notes.add(new Note("/items", AgreementNotes.sampled(agreement) + NOT_DRAWN));
        }
        return List.copyOf(notes);
    }
}
