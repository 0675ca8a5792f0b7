package io.fairground.quality.agreement.app;

import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.agreement.AnswersByRegion;
import io.fairground.quality.agreement.Extent;
import io.fairground.quality.agreement.JobAgreement;
import io.fairground.quality.job.Job;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Measures how far the workers of a job agree, from the used answers there are now; nothing is stored.
 *
 * <p>One job at a time in each replica: shuffles take all processors, and answers must still come through. Whoever waits holds no
 * connection to the database.
 */
@ApplicationScoped
public class MeasureAgreement {

    private final AnswersByRegion answers;
    private final MeasuredJobs measured;
    private final AgreementConfig config;
    private final Semaphore turn = new Semaphore(1, true);

    MeasureAgreement(AnswersByRegion answers, MeasuredJobs measured, AgreementConfig config) {
        this.answers = answers;
        this.measured = measured;
        this.config = config;
    }

    /**
     * @throws ProblemException {@code unavailable} when others have waited for their turn for too long, {@code not-found} for
     *     a question whose answers name no choice: how far they agree nobody has said how to measure
     */
    public JobAgreement ofJob(Job job) {
        if (!job.question().closed()) {
            throw new ProblemException(
                    CommonProblem.NOT_FOUND, "no agreement is measured of answers that name no choice");
        }
        var extent = QuarkusTransaction.requiringNew().call(() -> answers.extent(job.jobId()));
        return measured.find(job.jobId(), extent).orElseGet(() -> inTurn(job, extent));
    }

    private JobAgreement inTurn(Job job, Extent extent) {
        awaitTurn();
        try {
            return measured.find(job.jobId(), extent).orElseGet(() -> measure(job, extent));
        } finally {
            turn.release();
        }
    }

    private JobAgreement measure(Job job, Extent extent) {
        var sample = QuarkusTransaction.requiringNew().call(() -> answers.sample(job, config.answersMax()));
        var agreement = JobAgreement.of(job.jobId(), extent, sample);
        measured.keep(job.jobId(), agreement);
        return agreement;
    }

    private void awaitTurn() {
        try {
            if (turn.tryAcquire(config.waitMax().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                CommonProblem.UNAVAILABLE, "the agreement of other jobs is being measured", config.waitMax());
    }
}
