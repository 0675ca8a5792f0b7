package io.fairground.replay.audit;

import io.fairground.replay.run.Acknowledgement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the auditor looked at: the client's log, the topics, and the tables of the four services.
 *
 * @param events first occurrences only, each topic in the order of its partitions
 * @param applied for each consumer, the ids of the events it has applied
 * @param outboxRows events written and not published yet
 */
record Facts(
        List<Acknowledgement> acknowledged,
        List<LoggedEvent> events,
        Dispatch dispatch,
        List<Answer> answers,
        Pay pay,
        Collected collected,
        Map<String, Set<UUID>> applied,
        List<DeadLetter> deadLetters,
        long outboxRows) {

    /** Tables of task-dispatch. */
    record Dispatch(List<Task> tasks, List<Assignment> assignments) {}

    record Task(UUID taskId, UUID jobId, int overlap, int maxOverlap) {}

    /**
     * @param state that of dispatch; for an expired one whose answer came late, {@code TAKEN_LATE} where it was taken as
     *     another assignment, {@code SURPLUS} where it found no place
     * @param live a lease that has not run out
     */
    record Assignment(
            UUID assignmentId,
            UUID jobId,
            UUID taskId,
            UUID workerId,
            String itemKey,
            int slot,
            long epoch,
            String state,
            boolean live,
            long priceMinor,
            String currency) {

        boolean isSubmitted() {
            return state.equals("SUBMITTED");
        }

        boolean isSurplus() {
            return state.equals("SURPLUS");
        }

        /** Whether its worker was told that her answer is kept. */
        boolean isAnswered() {
            return isSubmitted() || isAnsweredLate();
        }

        boolean isAnsweredLate() {
            return isSurplus() || state.equals("TAKEN_LATE");
        }
    }

    /** Table of quality-control. */
    record Answer(UUID assignmentId, UUID taskId, UUID workerId, String outcome) {

        boolean isPayable() {
            return outcome.equals("USED") || outcome.equals("EXCLUDED");
        }
    }

    /** Tables of worker-payment: earnings of the jobs under audit, and the whole ledger. */
    record Pay(List<Earning> earnings, List<Entry> entries) {}

    record Earning(UUID assignmentId, long amountMinor, String currency, UUID transactionId) {}

    /** @param lineCount how many entries its transaction says it has */
    record Entry(
            UUID transactionId,
            String transactionType,
            int lineCount,
            UUID accountId,
            String accountKind,
            boolean debit,
            long amountMinor,
            String currency) {

        long signedMinor() {
            return debit ? amountMinor : -amountMinor;
        }
    }

    /** Tables of dataset: the assignments it has an answer, an assessment and an earning of. */
    record Collected(List<UUID> answers, List<UUID> assessments, List<UUID> earnings) {}

    record DeadLetter(
            String service,
            String consumer,
            String type,
            @Nullable UUID eventId,
            String cause) {}

    List<LoggedEvent> eventsOf(String type) {
        return events.stream().filter(event -> event.is(type)).toList();
    }
}
