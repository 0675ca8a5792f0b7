package io.fairground.quality.appeal;

import io.fairground.kit.problem.ProblemType;

/** Why an appeal cannot be filed or answered. */
public enum AppealProblem implements ProblemType {
    NOT_APPEALABLE("not-appealable", "There is nothing to appeal", 409),
    APPEAL_TOO_LATE("appeal-too-late", "The time to appeal is over", 409),
    ALREADY_APPEALED("already-appealed", "This decision was appealed before", 409),
    APPEAL_ID_REUSED("appeal-id-reused", "This appeal id was used for another appeal", 409),
    APPEAL_OVER("appeal-over", "The appeal is decided", 409),
    OWN_DECISION("own-decision", "Somebody else has to answer the appeal", 403);

    private final String slug;
    private final String title;
    private final int status;

    AppealProblem(String slug, String title, int status) {
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
