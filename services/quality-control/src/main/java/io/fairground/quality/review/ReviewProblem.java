package io.fairground.quality.review;

import io.fairground.kit.problem.ProblemType;

/** Why a case cannot be claimed or decided. */
public enum ReviewProblem implements ProblemType {
    REVIEW_CLAIMED("review-claimed", "Another reviewer has the case", 409),
    REVIEW_DECIDED("review-decided", "The case is decided", 409),
    REVIEW_CLAIM_LOST("review-claim-lost", "The case is not in the caller's hands", 409),
    REVIEW_KIND_MISMATCH("review-kind-mismatch", "The case is about something else", 409),
    NOTHING_TO_ADJUDICATE("nothing-to-adjudicate", "The task has no label a reviewer could replace", 409);

    private final String slug;
    private final String title;
    private final int status;

    ReviewProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
