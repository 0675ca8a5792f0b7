package io.fairground.quality.gold.app;

import io.fairground.quality.gold.GoldReviews;
import io.fairground.quality.gold.mint.Mints;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Looks after the gold of all jobs, one job a transaction. Replicas may do it at once: the job's lock orders them. */
@ApplicationScoped
class GoldSchedule {

    private static final Logger LOG = Logger.getLogger(GoldSchedule.class);

    private final GoldReviews reviews;
    private final Mints mints;
    private final ReviewGold reviewGold;
    private final MintGold mintGold;

    GoldSchedule(GoldReviews reviews, Mints mints, ReviewGold reviewGold, MintGold mintGold) {
        this.reviews = reviews;
        this.mints = mints;
        this.reviewGold = reviewGold;
        this.mintGold = mintGold;
    }

    @Scheduled(every = "${fairground.gold-review.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reviewAnswered() {
        forEach(reviews::due, reviewGold::review);
    }

    @Scheduled(every = "${fairground.gold-minting.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void replaceRetired() {
        forEach(mints::jobsThatLostGold, mintGold::mint);
    }

    private static void forEach(Callable<List<UUID>> jobs, Consumer<UUID> work) {
        for (var jobId : QuarkusTransaction.requiringNew().call(jobs)) {
            try {
                work.accept(jobId);
            } catch (RuntimeException e) {
                // One job at fault must not keep the others waiting; it is tried again at the next tick.
                LOG.errorf(e, "the gold of job %s cannot be looked after", jobId);
            }
        }
    }
}
