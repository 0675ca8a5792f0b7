package io.fairground.payment.audit.report;

import io.fairground.payment.audit.SkillFigure;
import java.util.List;
import java.util.UUID;

/** Sums of facts, as known at the moment that the scope names. Every method joins the transaction of its caller. */
public interface Sums {

    /** @param values in the order of the measures */
    record GroupSum(List<String> key, String currency, long[] values) {}

    /**
     * One worker in one region and currency of a group.
     *
     * @param ended assignments, handed in or not; above zero
     */
    record WorkerSum(
            List<String> key,
            String region,
            String currency,
            UUID workerId,
            long ended,
            long paidMinor,
            long paidMillis,
            long workMillis) {}

    List<GroupSum> groups(Scope scope, List<By> by);

    /** Every worker who ended an assignment, paid or not. */
    List<WorkerSum> workers(Scope scope, List<By> by);

    /** The latest revision of each figure: of whole jobs, for skill has no weeks. */
    List<Skill> skills(Scope scope, List<By> by);

    record Skill(List<String> key, String kind, SkillFigure figure) {}

    /** One worker, week, job, region, level and currency: what gaps are estimated from. */
    List<WeekSum> weeks(Scope scope);

    /** @param earlierMillis active time of the worker before that week */
    record WeekSum(
            String week,
            String region,
            String kind,
            String level,
            String currency,
            UUID workerId,
            long submitted,
            long offeredMinor,
            long paidMinor,
            long workMillis,
            long earlierMillis) {}
}
