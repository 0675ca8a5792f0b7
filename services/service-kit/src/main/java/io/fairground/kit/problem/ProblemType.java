package io.fairground.kit.problem;

/** A kind of refusal or fault; each slug has a heading in {@code docs/reference/problems.md}. */
public interface ProblemType {

    /** Kebab-case and never changed: {@code type} is {@code /problems/} and this. */
    String slug();

    /** The same for every case of this kind. */
    String title();

    /** HTTP status. */
    int status();
}
