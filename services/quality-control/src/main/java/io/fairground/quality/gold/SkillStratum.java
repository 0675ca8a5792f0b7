package io.fairground.quality.gold;

/**
 * How workers of about equal skill answered one gold item: those of the region looked at, and all others.
 *
 * @param regionRight of the region's workers, how many were right
 */
public record SkillStratum(int regionRight, int regionWrong, int othersRight, int othersWrong) {

    public SkillStratum {
        if (regionRight < 0 || regionWrong < 0 || othersRight < 0 || othersWrong < 0) {
            throw new IllegalArgumentException("counts are not below 0");
        }
    }

    /** Whether it says anything: both sides answered, and not all alike. */
    boolean informative() {
        return region() > 0 && others() > 0 && right() > 0 && wrong() > 0;
    }

    double region() {
        return (double) regionRight + regionWrong;
    }

    double others() {
        return (double) othersRight + othersWrong;
    }

    double right() {
        return (double) regionRight + othersRight;
    }

    double wrong() {
        return (double) regionWrong + othersWrong;
    }

    double all() {
        return region() + others();
    }
}
