package io.fairground.quality.preference;

/**
 * Where each parameter stands in the one vector that is fitted:
 *
 * <pre>
 * scores of the items | effects: place, covariates | locals of the crowd: t, a, c | the same of each worker
 * </pre>
 *
 * The part before the workers' own is called <em>shared</em>.
 *
 * @param effects coefficients that add to the advantage of the first item
 * @param locals parameters of one comparison, the advantage included
 * @param workers 0 where workers are not modelled
 */
record Layout(int items, boolean position, int effects, int ties, int locals, int workers) {

    static Layout of(BradleyTerry model, Comparisons comparisons) {
        var position = model.positionBias();
        var ties = model.ties().tiesCount() ? 1 : 0;
        var mixture = model.workers() != null;
        return new Layout(
                comparisons.itemCount(),
                position,
                (position ? 1 : 0) + comparisons.covariates().size(),
                ties,
                1 + ties + (mixture ? 2 + ties : 0),
                mixture ? comparisons.workerCount() : 0);
    }

    int shared() {
        return items + effects + locals - 1;
    }

    int size() {
        return shared() + workers * (locals - 1);
    }

    /** Index of the crowd's value of a local, from 1 on. */
    int crowd(int local) {
        return items + effects + local - 1;
    }

    /** Index of a worker's own part of a local, from 1 on. Those of one worker stand together. */
    int own(int worker, int local) {
        return shared() + worker * (locals - 1) + local - 1;
    }

    /** The local that is the log-odds of answering by quality. */
    int honesty() {
        return 1 + ties;
    }

    /** Cells of the lower triangle of one comparison's information. */
    int triangle() {
        return locals * (locals + 1) / 2;
    }
}
