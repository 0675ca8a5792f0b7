package io.fairground.quality.history;

/**
 * What is known of a worker before she gives her first answer: so many imagined right answers and so many wrong ones.
 * Both may be fractions.
 */
public record Experience(double right, double wrong) {

    /** Nobody knows anything of a newcomer. */
    public static final Experience NONE = new Experience(0, 0);

    public Experience {
        if (!(right >= 0 && wrong >= 0 && Double.isFinite(right + wrong))) {
            throw new IllegalArgumentException("an experience counts answers");
        }
    }

    public Experience plus(Experience other) {
        return new Experience(right + other.right, wrong + other.wrong);
    }

    /** The same share of right answers, with at most so many answers in all. */
    Experience atMost(double answersMax) {
        var answers = right + wrong;
        return answers <= answersMax ? this : times(answersMax / answers);
    }

    Experience times(double factor) {
        return new Experience(right * factor, wrong * factor);
    }
}
