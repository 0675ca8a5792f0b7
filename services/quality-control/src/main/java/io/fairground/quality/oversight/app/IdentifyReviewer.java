package io.fairground.quality.oversight.app;

import io.fairground.kernel.Ids;
import io.fairground.quality.oversight.Login;
import io.fairground.quality.oversight.Reviewer;
import io.fairground.quality.oversight.Reviewers;
import io.fairground.quality.worker.app.FindWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Finds out who a reviewer is: by her token, never by what she says. */
@ApplicationScoped
public class IdentifyReviewer {

    private final Reviewers reviewers;
    private final FindWorker findWorker;
    private final Ids ids;

    IdentifyReviewer(Reviewers reviewers, FindWorker findWorker, Ids ids) {
        this.reviewers = reviewers;
        this.findWorker = findWorker;
        this.ids = ids;
    }

    /** One who only looks. */
    @Transactional(TxType.MANDATORY)
    public Reviewer looking(Login login) {
        return reviewer(login, reviewers.find(login.subject()).orElse(Reviewer.NEW));
    }

    /** One who takes or decides something: from now on she has a pseudonym. */
    @Transactional(TxType.MANDATORY)
    public Reviewer acting(Login login) {
        return reviewer(
                login,
                reviewers.find(login.subject()).orElseGet(() -> reviewers.findOrAdd(login.subject(), ids.next())));
    }

    private Reviewer reviewer(Login login, UUID reviewerId) {
        return new Reviewer(reviewerId, findWorker.ofSubject(login.subject()).orElse(null), login.tenant());
    }
}
