package io.fairground.payment.audit.store;

import io.fairground.payment.audit.facts.Facts.Version;
import io.fairground.payment.audit.facts.Submission;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of audit_fact: their names, their types in PostgreSQL, and what a version has to say in them. */
record FactColumn(String name, String type, Function<Version, @Nullable Object> cell) {

    static final List<FactColumn> ALL = List.of(
            new FactColumn("assignment_id", "uuid", version -> version.fact().assignmentId()),
            new FactColumn("revision", "int4", version -> version.revision()),
            new FactColumn("recorded_at", "timestamptz", version -> version.recordedAt()),
            new FactColumn("causes", "text", version -> causes(version)),
            new FactColumn("job_id", "uuid", version -> version.fact().jobId()),
            new FactColumn("worker_id", "uuid", version -> version.fact().workerId()),
            new FactColumn("leased_at", "timestamptz", version -> version.fact().leasedAt()),
            new FactColumn("ending", "text", version -> name(version.fact().ending())),
            new FactColumn("ended_at", "timestamptz", version -> version.fact().endedAt()),
            new FactColumn(
                    "stated_at",
                    "timestamptz",
                    version -> of(version, submission -> submission.stamp().at())),
            new FactColumn(
                    "stated_by",
                    "uuid",
                    version -> of(version, submission -> submission.stamp().eventId())),
            new FactColumn(
                    "region",
                    "text",
                    version -> of(version, submission -> submission.region().code())),
            new FactColumn("level", "text", version -> of(version, Submission::level)),
            new FactColumn(
                    "price_minor",
                    "int8",
                    version -> of(version, submission -> submission.price().amountMinor())),
            new FactColumn(
                    "currency",
                    "text",
                    version -> of(version, submission -> submission.price().currency())),
            new FactColumn("wall_millis", "int8", version -> of(version, Submission::wallMillis)),
            new FactColumn("active_millis", "int8", version -> of(version, Submission::activeMillis)),
            new FactColumn(
                    "time_basis",
                    "text",
                    version -> of(version, submission -> submission.timeBasis().name())),
            new FactColumn(
                    "placed",
                    "text",
                    version -> version.fact().placed() == null
                            ? null
                            : version.fact().placed().code()),
            new FactColumn("outcome", "text", version -> name(version.fact().outcome())),
            new FactColumn(
                    "assessed_at",
                    "timestamptz",
                    version -> version.fact().assessed() == null
                            ? null
                            : version.fact().assessed().at()),
            new FactColumn(
                    "assessed_by",
                    "uuid",
                    version -> version.fact().assessed() == null
                            ? null
                            : version.fact().assessed().eventId()),
            new FactColumn("refused_ever", "bool", version -> version.fact().refusedEver()),
            new FactColumn("earned_minor", "int8", version -> version.fact().earnedMinor()),
            new FactColumn(
                    "first_earned_at", "timestamptz", version -> version.fact().firstEarnedAt()));

    /** A column of arrays cannot be unnested row by row, so the ids travel as the text of an array. */
    private static String causes(Version version) {
        return version.causes().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable Object of(Version version, Function<Submission, @Nullable Object> cell) {
        var submission = version.fact().submission();
        return submission == null ? null : cell.apply(submission);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
