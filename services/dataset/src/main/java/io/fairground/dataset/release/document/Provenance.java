package io.fairground.dataset.release.document;

import io.fairground.dataset.release.Row;
import io.fairground.dataset.release.facts.Facts;
import java.util.ArrayList;

/** The Data Provenance Standards 1.0.0 of the Data &amp; Trust Alliance, by their element names. */
public final class Provenance {

    private Provenance() {}

    public static Row of(Subject subject) {
        var release = subject.release();
        var facts = subject.facts();
        var origins = new ArrayList<String>();
        facts.regions().stream()
                .map(Facts.OfRegion::region)
                .filter(region -> !region.equals(Facts.OTHER))
                .forEach(origins::add);
        return new Row()
                .with(
                        "source",
                        new Row()
                                .with("version", subject.version().toString())
                                .with("title", subject.datasetName())
                                .with("id", release.id())
                                .with("location", "urn:uuid:" + release.id())
                                .with("issuer", release.job().tenant())
                                .with(
                                        "description",
                                        "Labels of the job " + release.job().id()))
                .with(
                        "provenance",
                        new Row()
                                .with("source", "urn:uuid:" + release.job().datasetId())
                                .with("origin", origins)
                                .with("date", release.cutAt())
                                .with("generation-period", period(facts))
                                .with("generation-method", "Human labelling, paid by the answer")
                                .with("format", "application/jsonlines"))
                .with(
                        "use",
                        new Row()
                                .with("classification", "Labels by people, under pseudonyms")
                                .with(
                                        "privacy-enhancing",
                                        "Pseudonyms per dataset; groups under five people are not told apart")
                                .with("license", subject.licenseOrNot())
                                .with("intended-purpose", release.form().word()));
    }

    private static Row period(Facts facts) {
        return new Row().with("from", facts.firstAnswerAt()).with("until", facts.lastAnswerAt());
    }
}
