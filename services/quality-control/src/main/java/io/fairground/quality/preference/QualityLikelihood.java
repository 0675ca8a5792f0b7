package io.fairground.quality.preference;

/**
 * All workers answer by quality. Locals: {@code d}, and {@code t} where ties count. Its curvature is the Fisher
 * information: the same for Davidson's ties and for decided answers, and near it for Rao and Kupper's.
 */
final class QualityLikelihood implements RowLikelihood {

    private final TieModel ties;
    private final boolean tiesCount;
    private final double[] cells = new double[TieModel.CELLS];

    QualityLikelihood(TieModel ties) {
        this.ties = ties;
        this.tiesCount = ties.tiesCount();
    }

    @Override
    public double evaluate(double[] local, int outcome, double[] gradient, double[] curvature, int offset) {
        information(local, curvature, offset);
        gradient[0] = cells[6 + outcome];
        if (tiesCount) {
            gradient[1] = cells[9 + outcome];
        }
        return cells[3 + outcome];
    }

    @Override
    public void information(double[] local, double[] information, int offset) {
        ties.evaluate(local[0], tiesCount ? local[1] : 0, cells);
        information[offset] = product(6, 6);
        if (tiesCount) {
            information[offset + 1] = product(6, 9);
            information[offset + 2] = product(9, 9);
        }
    }

    private double product(int one, int other) {
        return cells[0] * cells[one] * cells[other]
                + cells[1] * cells[one + 1] * cells[other + 1]
                + cells[2] * cells[one + 2] * cells[other + 2];
    }

    @Override
    public void probabilities(double[] local, double[] probability) {
        ties.evaluate(local[0], tiesCount ? local[1] : 0, cells);
        System.arraycopy(cells, 0, probability, 0, 3);
    }
}
