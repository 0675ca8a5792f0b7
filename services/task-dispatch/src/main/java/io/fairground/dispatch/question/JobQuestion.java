package io.fairground.dispatch.question;

import io.fairground.events.dispatch.QuestionKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The question of a job, in all the versions it had. It only grows, so an answer to any of them is one to the latest.
 *
 * @param versions oldest first, at least one
 */
public record JobQuestion(List<QuestionVersion> versions) {

    /** More versions than this are no growth but another job. */
    static final int VERSIONS_MAX = 100;

    public JobQuestion {
        versions = List.copyOf(versions);
    }

    /** Whether an open job can ask something more. */
    public sealed interface Growing {
        record Grown(JobQuestion question) implements Growing {}

        /** @param faults why it is not the same with something added; pointers into the question proposed */
        record Refused(List<Fault> faults) implements Growing {}
    }

    public static JobQuestion first(Question question) {
        return new JobQuestion(List.of(QuestionVersion.of(1, question)));
    }

    public QuestionVersion latest() {
        return versions.getLast();
    }

    public QuestionKind kind() {
        return latest().question().kind();
    }

    /** The closed list an answer names one of; empty for kinds that have none. */
    public List<String> choices() {
        return latest().question().choices();
    }

    /** The version whose schema has this hash. */
    public Optional<QuestionVersion> named(String schemaHash) {
        return versions.stream()
                .filter(version -> version.schemaHash().equals(schemaHash))
                .findFirst();
    }

    /** The next version. */
    public Growing grow(Question next) {
        var faults = next.allFaults();
        if (faults.isEmpty()) {
            faults = latest().question().whyNotGrownTo(next);
        }
        if (faults.isEmpty() && versions.size() >= VERSIONS_MAX) {
            faults = List.of(new Fault("", "it has changed " + VERSIONS_MAX + " times: post another job"));
        }
        if (!faults.isEmpty()) {
            return new Growing.Refused(faults);
        }
        var grown = QuestionVersion.of(versions.size() + 1, next);
        return new Growing.Grown(new JobQuestion(
                Stream.concat(versions.stream(), Stream.of(grown)).toList()));
    }
}
