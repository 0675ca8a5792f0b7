package io.fairground.quality.assessment;

/** A submission and what was decided about it. */
public record Assessment(Submission submission, Decision decision) {

    public boolean used() {
        return switch (decision) {
            case Decision.Used _ -> true;
            case Decision.Excluded _ -> false;
        };
    }
}
