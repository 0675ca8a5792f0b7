package io.fairground.dispatch.assignment.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.Seat;
import io.fairground.events.dispatch.Level;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final UUID JOB = new UUID(1, 0);
    private static final UUID ADA = new UUID(2, 1);
    private static final UUID BOB = new UUID(2, 2);
    private static final int HAND_MAX = 20;

    private final Book book = new Book();
    private long assignments;

    @Test
    void whatWasNotReadIsAskedForOnce() {
        assertThat(pick(ADA)).isEqualTo(new Pick.Unread(new Pick.Question.Whereabouts(JOB, ADA, Set.of(), -1)));
    }

    @Test
    void workersGetTheTasksInOrderEachOnce() {
        page(0, 3, 2);

        assertThat(IntStream.range(0, 3).mapToObj(_ -> seat(ADA).position())).containsExactly(0L, 1L, 2L);
        assertThat(IntStream.range(0, 3).mapToObj(_ -> seat(BOB).position())).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aTaskHasAsManySlotsAsItsOverlap() {
        page(0, 1, 2);

        assertThat(seat(ADA).slot()).isZero();
        assertThat(seat(BOB).slot()).isEqualTo(1);
        assertThat(pick(new UUID(2, 3))).isInstanceOf(Pick.Unread.class);
    }

    @Test
    void nobodyIsAskedToJudgeWhatSheWrote() {
        var own = task(0, 1);
        own.keepFrom(ADA);
        book.lay(new Page(PageId.at(JOB, 0), List.of(own, task(1, 1))));

        assertThat(seat(ADA).position()).isEqualTo(1);
        assertThat(seat(BOB).position()).isZero();
    }

    @Test
    void whoIsInAConversationStaysInItAndOthersBeginElsewhere() {
        conversations(0, 0, 7, 7, 7, 8, 8);

        assertThat(seat(ADA).position()).isEqualTo(0);
        assertThat(seat(BOB).position()).isEqualTo(3);
        assertThat(seat(ADA).position()).isEqualTo(1);
        assertThat(seat(BOB).position()).isEqualTo(4);
        assertThat(seat(ADA).position()).isEqualTo(2);
    }

    @Test
    void whereThereIsNoElsewhereWorkersShareAConversation() {
        conversations(0, 0, 7, 7, 7);
        seat(ADA);

        assertThat(pick(BOB)).isInstanceOf(Pick.Unread.class);
        book.placeAnywhere(JOB, BOB, 1);

        assertThat(seat(BOB).position()).isEqualTo(1);
        assertThat(seat(ADA).position()).isEqualTo(2);
    }

    @Test
    void whoLeftAConversationLongAgoKeepsNobodyFromIt() {
        conversations(0, 0, 7, 7);
        seat(ADA);

        var later = book.pick(JOB, BOB, Set.of(), next(), HAND_MAX, NOW.plusSeconds(600));

        assertThat(((Pick.Seated) later).seat().position()).isEqualTo(1);
    }

    @Test
    void aLeaseThatWasNotWrittenLeavesNoGapInTheEpochs() {
        page(0, 1, 1);
        var seat = seat(ADA);

        book.unseat(JOB, ADA, last(), seat);

        assertThat(seat(BOB).epoch()).isEqualTo(seat.epoch());
    }

    @Test
    void aReturnedTaskGoesToSomebodyElseUnderTheNextEpoch() {
        page(0, 1, 1);
        var adas = hold(ADA);

        book.end(adas, EndKind.RETURNED);

        assertThat(pick(ADA)).isInstanceOf(Pick.Unread.class);
        assertThat(seat(BOB)).extracting(Seat::epoch, Seat::turn).containsExactly(2L, 0);
    }

    @Test
    void whoLetALeaseRunOutMayHaveTheTaskAgain() {
        page(0, 1, 1);
        var adas = hold(ADA);

        book.end(adas, EndKind.EXPIRED);
        book.place(JOB, ADA, 0);

        assertThat(seat(ADA)).extracting(Seat::epoch, Seat::turn).containsExactly(2L, 1);
    }

    @Test
    void whatIsStoredIsRecalled() {
        var task = task(0, 2);
        task.recall(ADA, 0, 4, 0, Optional.of(EndKind.SUBMITTED));
        task.recall(BOB, 1, 2, 0, Optional.of(EndKind.EXPIRED));
        book.lay(new Page(new PageId(JOB, 0), List.of(task)));
        book.place(JOB, ADA, 0);
        book.place(JOB, BOB, 0);

        assertThat(pick(ADA)).isInstanceOf(Pick.Unread.class);
        assertThat(seat(BOB)).extracting(Seat::slot, Seat::epoch, Seat::turn).containsExactly(1, 3L, 1);
    }

    @Test
    void aFullHandTakesNothing() {
        page(0, 5, 1);
        hold(ADA);

        assertThat(book.pick(JOB, ADA, Set.of(), next(), 1, NOW)).isEqualTo(new Pick.HandsFull());
    }

    @Test
    void theLastAnswerOfATaskSaysSo() {
        page(0, 1, 2);
        var adas = hold(ADA);
        var bobs = hold(BOB);

        book.end(adas, EndKind.SUBMITTED);
        assertThat(book.takeFilled()).isEmpty();
        book.end(bobs, EndKind.SUBMITTED);

        assertThat(book.takeFilled()).containsExactly(bobs.seat());
        assertThat(book.takeFilled()).isEmpty();
    }

    @Test
    void anAnswerToATaskThatIsNotInTheBookMayHaveBeenItsLast() {
        page(0, 1, 2);
        var adas = hold(ADA);
        book.forget(new PageId(JOB, 0));

        book.end(adas, EndKind.SUBMITTED);

        assertThat(book.takeFilled()).containsExactly(adas.seat());
    }

    @Test
    void whoFoundNothingHearsSoUntilSomethingChanges() {
        page(0, 1, 1);
        var bobs = hold(BOB);
        book.nothingFor(JOB, ADA, book.changes(JOB), NOW);
        assertThat(pick(ADA)).isEqualTo(new Pick.Nothing());

        book.end(bobs, EndKind.RETURNED);

        assertThat(seat(ADA).position()).isZero();
    }

    @Test
    void whatOthersMayHaveFreedElsewhereIsLookedForAgainAfterASecond() {
        page(0, 1, 1);
        hold(BOB);
        book.nothingFor(JOB, ADA, book.changes(JOB), NOW);

        assertThat(book.pick(JOB, ADA, Set.of(), next(), HAND_MAX, NOW.plusSeconds(1)))
                .isInstanceOf(Pick.Unread.class);
    }

    @Test
    void theNextPageIsAskedForAhead() {
        page(0, PageId.TASKS, 1);
        var picks = new ArrayList<Pick>();
        for (int i = 0; i < PageId.TASKS; i++) {
            picks.add(book.pick(JOB, ADA, Set.of(), next(), 2 * PageId.TASKS, NOW));
        }

        assertThat(((Pick.Seated) picks.getFirst()).ahead()).isNull();
        assertThat(((Pick.Seated) picks.getLast()).ahead()).isEqualTo(new PageId(JOB, 1));
        assertThat(book.pick(JOB, ADA, Set.of(), next(), 2 * PageId.TASKS, NOW))
                .isEqualTo(new Pick.Unread(new Pick.Question.OfPage(new PageId(JOB, 1))));
    }

    @Test
    void whereAnotherReplicaIsAtWorkThisOneGoesElsewhere() {
        page(0, PageId.TASKS, 1);
        seat(ADA);

        book.avoid(new PageId(JOB, 0), new PageId(JOB, 7));
        page(7, PageId.TASKS, 1);

        assertThat(seat(ADA).position()).isEqualTo(7L * PageId.TASKS);
    }

    @Test
    void whoMustNotMeetGetsDifferentTasks() {
        page(0, 2, 2);
        hold(ADA);

        var pick = book.pick(JOB, BOB, Set.of(ADA), next(), HAND_MAX, NOW);

        assertThat(((Pick.Seated) pick).seat().position()).isEqualTo(1);
    }

    @Test
    void whoGaveATaskBackIsNotMetThere() {
        page(0, 1, 2);
        book.end(hold(ADA), EndKind.RETURNED);

        var pick = book.pick(JOB, BOB, Set.of(ADA), next(), HAND_MAX, NOW);

        assertThat(((Pick.Seated) pick).seat().position()).isZero();
    }

    @Test
    void whatJobsThatAreOverHadIsForgotten() {
        page(0, 1, 1);

        book.keepOnly(Set.of(JOB));
        assertThat(book.hasRead(new PageId(JOB, 0))).isTrue();
        book.keepOnly(Set.of());

        assertThat(book.hasRead(new PageId(JOB, 0))).isFalse();
        assertThat(pick(ADA)).isInstanceOf(Pick.Unread.class);
    }

    @Test
    void aPageReadMeanwhileIsKnown() {
        var before = book.laid();
        assertThat(book.hasRead(new PageId(JOB, 0), before)).isFalse();

        page(0, 1, 1);

        assertThat(book.hasRead(new PageId(JOB, 0), before)).isTrue();
        assertThat(book.hasRead(new PageId(JOB, 0), book.laid())).isFalse();
    }

    @Test
    void inAReplayOneTaskIsPicked() {
        page(0, 5, 1);

        assertThat(((Pick.Seated) book.pickAt(JOB, 3, ADA, Set.of(), next(), HAND_MAX))
                        .seat()
                        .position())
                .isEqualTo(3);
        assertThat(book.pickAt(JOB, 3, BOB, Set.of(), next(), HAND_MAX)).isEqualTo(new Pick.Nothing());
        assertThat(book.pickAt(JOB, 300, BOB, Set.of(), next(), HAND_MAX))
                .isEqualTo(new Pick.Unread(new Pick.Question.OfPage(new PageId(JOB, 2))));
    }

    private void page(long number, int tasks, int overlap) {
        var first = number * PageId.TASKS;
        book.lay(new Page(
                new PageId(JOB, number),
                IntStream.range(0, tasks)
                        .mapToObj(i -> task(first + i, overlap))
                        .toList()));
    }

    private static OpenTask task(long position, int overlap) {
        return new OpenTask(new UUID(3, position), new UUID(4, position), position, overlap, 0);
    }

    /** Tasks from a position on, each in the conversation named. */
    private void conversations(long page, long from, long... contexts) {
        var tasks = IntStream.range(0, contexts.length)
                .mapToObj(i -> new OpenTask(new UUID(3, from + i), new UUID(4, from + i), from + i, 1, contexts[i]))
                .toList();
        book.lay(new Page(new PageId(JOB, page), tasks));
    }

    private Pick pick(UUID worker) {
        return book.pick(JOB, worker, Set.of(), next(), HAND_MAX, NOW);
    }

    private Seat seat(UUID worker) {
        return ((Pick.Seated) pick(worker)).seat();
    }

    private HeldAssignment hold(UUID worker) {
        var seat = seat(worker);
        var held = HeldAssignment.taken(
                new Assignment(
                        last(),
                        JOB,
                        seat.taskId(),
                        worker,
                        seat.epoch(),
                        Region.of("KE"),
                        Level.RATER,
                        new Money(10, "USD"),
                        NOW,
                        NOW.plusSeconds(900),
                        new Assignment.State.Leased()),
                seat);
        book.hold(held);
        return held;
    }

    private UUID next() {
        return new UUID(5, ++assignments);
    }

    private UUID last() {
        return new UUID(5, assignments);
    }
}
