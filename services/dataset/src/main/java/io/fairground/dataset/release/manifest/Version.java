package io.fairground.dataset.release.manifest;

/**
 * Semantic: what was trained on an older one of the same major number is a part of the newer one.
 *
 * @see <a href="https://semver.org">semver.org</a>
 */
public record Version(int major, int minor, int patch) {

    public static final Version FIRST = new Version(1, 0, 0);

    public static Version parse(String text) {
        var numbers = text.split("\\.", -1);
        return new Version(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }

    /** Rows that went or changed make a major version, more rows a minor one, the same rows a patch. */
    public Version next(Difference difference) {
        if (difference.removed() > 0 || difference.changed() > 0) {
            return new Version(major + 1, 0, 0);
        }
        return difference.added() > 0 ? new Version(major, minor + 1, 0) : new Version(major, minor, patch + 1);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
