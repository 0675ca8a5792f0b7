package io.fairground.payment.floor.rest;

import io.fairground.kit.problem.ProblemType;

/** Why a decision about floors is refused. */
enum FloorProblem implements ProblemType {
    OWN_POLICY("own-policy", "Who proposes a floor policy does not sign it", 409);

    private final String slug;
    private final String title;
    private final int status;

    FloorProblem(String slug, String title, int status) {
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
