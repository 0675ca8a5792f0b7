package io.fairground.dataset.guideline;

import java.util.List;

/** What a vendor wants the next version to say. */
public record Draft(String title, List<Rule> rules) {

    /** A clause before it has an id. */
    public record Rule(String text, String author, Stance stance) {}

    public Draft {
        rules = List.copyOf(rules);
    }
}
