package io.fairground.quality.preference;

/**
 * Something besides quality that may sway a comparison, such as the difference in length of the two answers. It adds
 * {@code coefficient * value} to the log-odds of the first item.
 *
 * <p>A value is that of the first item less that of the second, so that an answer's own advantage does not depend on the
 * place where it is shown. Bring it to a scale on which 1 is a usual value (hundreds of words rather than letters): the
 * prior of its coefficient has the standard deviation {@value BradleyTerry#EFFECT_SD}.
 */
public final class Covariate {

    private final String name;
    private final double[] value;

    /** @param value one for each comparison; handed over, not copied */
    public Covariate(String name, double[] value) {
        for (var one : value) {
            if (!Double.isFinite(one)) {
                throw new IllegalArgumentException(name + " is " + one);
            }
        }
        this.name = name;
        this.value = value;
    }

    public String name() {
        return name;
    }

    public double value(int row) {
        return value[row];
    }

    int rows() {
        return value.length;
    }

    Covariate select(int[] rows) {
        var selected = new double[rows.length];
        for (var i = 0; i < rows.length; i++) {
            selected[i] = value[rows[i]];
        }
        return new Covariate(name, selected);
    }
}
