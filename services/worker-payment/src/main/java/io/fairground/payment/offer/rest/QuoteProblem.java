package io.fairground.payment.offer.rest;

import io.fairground.kit.problem.ProblemType;

/** Why a price cannot be quoted. */
enum QuoteProblem implements ProblemType {
    NO_USABLE_FLOOR("no-usable-floor", "No usable legal floor is known for the region", 422),
    NO_EXCHANGE_RATE("no-exchange-rate", "The currency cannot be converted", 422);

    private final String slug;
    private final String title;
    private final int status;

    QuoteProblem(String slug, String title, int status) {
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
