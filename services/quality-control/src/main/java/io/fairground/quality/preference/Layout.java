package io.fairground.quality.preference;

/**
 * Where each parameter stands in the one vector that is fitted, and what the <em>locals</em> of a comparison are.
 *
 * <pre>
 * parameters:  scores of the items | place, covariates | t, c of the crowd | t, c, a of each worker
 * locals:      d, t, c, a
 * </pre>
 *
 * {@code d} is the advantage of the first item, {@code t} the readiness to tie (where ties count), {@code c} the bias for each
 * outcome but the last and {@code a} the log-odds of answering by quality (where workers are modelled). The part before the
 * workers' own is called <em>shared</em>.
 *
 * @param position whether there is a position bias
 * @param effects coefficients that add to {@code d}: the position bias and those of the covariates
 * @param ties 1 where ties count, else 0
 * @param mixture whether workers are modelled
 * @param workers with parameters of their own
 */
record Layout(int items, boolean position, int effects, int ties, boolean mixture, int workers) {

    static Layout of(BradleyTerry model, Comparisons comparisons) {
        var mixture = model.workers() != null;
        return new Layout(
                comparisons.itemCount(),
                model.positionBias(),
                (model.positionBias() ? 1 : 0) + comparisons.covariates().size(),
                model.ties().tiesCount() ? 1 : 0,
                mixture,
                mixture ? comparisons.workerCount() : 0);
    }

    int locals() {
        return 1 + ties + (mixture ? 2 + ties : 0);
    }

    /** The last of the locals that have a value of the crowd; they are those from 1 on. */
    int lastOfCrowd() {
        return mixture ? locals() - 2 : ties;
    }

    /** The local that is the log-odds of answering by quality. */
    int honesty() {
        return locals() - 1;
    }

    int shared() {
        return items + effects + lastOfCrowd();
    }

    int size() {
        return shared() + workers * (locals() - 1);
    }

    /** Index of the coefficient of a covariate. */
    int covariate(int number) {
        return items + (position ? 1 : 0) + number;
    }

    /** Index of the crowd's value of a local, from 1 to {@link #lastOfCrowd}. */
    int crowd(int local) {
        return items + effects + local - 1;
    }

    /** Index of a worker's own part of a local, from 1 on. Those of one worker stand together, one after the other. */
    int own(int worker, int local) {
        return shared() + worker * (locals() - 1) + local - 1;
    }

    /** Cells of the lower triangle of one comparison's curvature. */
    int triangle() {
        return locals() * (locals() + 1) / 2;
    }
}
