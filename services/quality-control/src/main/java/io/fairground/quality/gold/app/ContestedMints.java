package io.fairground.quality.gold.app;

import io.fairground.quality.gold.mint.MintRule;
import io.fairground.quality.gold.mint.Mints;
import io.fairground.quality.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds minted gold whose answers no longer agree on what was taken for its truth. */
@ApplicationScoped
class ContestedMints {

    private final Mints mints;
    private final Crowds crowds;
    private final MintRule rule;

    ContestedMints(Mints mints, Crowds crowds, MintRules rules) {
        this.mints = mints;
        this.crowds = crowds;
        this.rule = rules.rule();
    }

    /** @return item keys */
    List<String> of(Job job) {
        var minted = mints.minted(job.jobId());
        if (minted.isEmpty()) {
            return List.of();
        }
        var crowd = crowds.of(job, mints.known(job.jobId()));
        return minted.stream()
                .filter(one -> rule.contested(one.task(), one.truth(), crowd))
                .map(one -> one.task().itemKey())
                .toList();
    }
}
