package io.fairground.dispatch.assignment.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.LeaseTimes;
import io.fairground.dispatch.assignment.Seat;
import io.fairground.events.dispatch.Level;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the book knows of what workers hold, and of slots that come free. */
class HeldTasksTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant END = NOW.plusSeconds(900);
    private static final UUID JOB = new UUID(1, 0);
    private static final UUID ADA = new UUID(2, 1);
    private static final UUID BOB = new UUID(2, 2);
    private static final PageId FIRST = new PageId(JOB, 0);
    private static final LeaseTimes TIMES =
            new LeaseTimes(Duration.ofMinutes(15), Duration.ofHours(2), Duration.ofMinutes(1));

    private final Book book = new Book();

    @Test
    void whatAWorkerHoldsIsKnownUntilItEnds() {
        lay(3, 1);
        var one = hold(ADA, 1);
        var two = hold(ADA, 2);

        assertThat(book.find(id(1))).contains(one);
        assertThat(book.heldBy(ADA)).containsExactlyInAnyOrder(one, two);
        assertThat(book.heldBy(BOB)).isEmpty();

        book.end(one, EndKind.SUBMITTED);

        assertThat(book.find(id(1))).isEmpty();
        assertThat(book.heldBy(ADA)).containsExactly(two);
    }

    @Test
    void whatIsOnlyProposedCountsTowardsHerLimitAndWhatWasNotWrittenDoesNot() {
        lay(3, 1);
        var seat = propose(ADA, 1, 1);

        assertThat(book.pick(JOB, ADA, Set.of(), id(2), 1, NOW)).isEqualTo(new Pick.HandsFull());
        book.unseat(JOB, ADA, id(1), seat);

        assertThat(propose(ADA, 2, 1).position()).isEqualTo(1);
    }

    @Test
    void whatEndedCountsNoMoreTowardsHerLimit() {
        lay(3, 1);
        var one = hold(ADA, 1);
        hold(ADA, 2);
        assertThat(book.pick(JOB, ADA, Set.of(), id(3), 2, NOW)).isEqualTo(new Pick.HandsFull());

        book.end(one, EndKind.SUBMITTED);

        assertThat(propose(ADA, 3, 2).position()).isEqualTo(2);
        assertThat(book.pick(JOB, ADA, Set.of(), id(4), 2, NOW)).isEqualTo(new Pick.HandsFull());
    }

    @Test
    void aLeaseOfAnotherReplicaThatIsHeldHereStaysHeldWhenAProposalOfTheSameIdFails() {
        lay(3, 1);
        var one = hold(ADA, 1);
        var again = propose(ADA, 1, 20);

        book.unseat(JOB, ADA, id(1), again);

        assertThat(book.find(id(1))).contains(one);
        assertThat(book.pick(JOB, ADA, Set.of(), id(2), 1, NOW)).isEqualTo(new Pick.HandsFull());
    }

    @Test
    void aLeaseIsOverdueFromItsEndOn() {
        lay(1, 1);
        var one = hold(ADA, 1);

        assertThat(book.overdue(END.minusMillis(1))).isEmpty();
        assertThat(book.overdue(END)).containsExactly(one);
    }

    @Test
    void aLeaseGoesOnWithItsLatestHeartbeatAndOnlyWhereItIsHeld() {
        lay(1, 1);
        var one = hold(ADA, 1);
        var once = one.beat(1, NOW.plusSeconds(60), TIMES);
        var twice = once.beat(1, NOW.plusSeconds(120), TIMES);

        book.goesOn(twice);
        book.goesOn(once);
        assertThat(book.find(id(1))).contains(twice);

        book.end(twice, EndKind.SUBMITTED);
        book.goesOn(twice.beat(1, NOW.plusSeconds(180), TIMES));
        assertThat(book.find(id(1))).isEmpty();
    }

    @Test
    void aLeaseFromElsewhereCountsTowardsHerLimit() {
        lay(1, 1);
        book.hold(HeldAssignment.taken(assignment(ADA, 9, 1), new Seat(new UUID(3, 50), new UUID(4, 50), 50, 0, 1, 0)));

        assertThat(book.pick(JOB, ADA, Set.of(), id(1), 1, NOW)).isEqualTo(new Pick.HandsFull());
    }

    @Test
    void aSlotThatComesFreeBehindTheOthersIsFound() {
        lay(3, 1);
        var first = hold(ADA, 1);
        hold(ADA, 2);
        hold(ADA, 3);
        assertThat(book.pick(JOB, BOB, Set.of(), id(4), 20, NOW)).isInstanceOf(Pick.Unread.class);

        book.end(first, EndKind.SKIPPED);

        assertThat(propose(BOB, 5, 20).position()).isZero();
    }

    @Test
    void aProposalThatWasNotWrittenLeavesItsSlotToTheNext() {
        lay(1, 1);
        var seat = propose(ADA, 1, 20);
        assertThat(book.pick(JOB, BOB, Set.of(), id(2), 20, NOW)).isInstanceOf(Pick.Unread.class);

        book.unseat(JOB, ADA, id(1), seat);

        assertThat(propose(BOB, 3, 20).position()).isZero();
    }

    @Test
    void theEndOfAnOlderLeaseOfASlotChangesNothing() {
        lay(1, 1);
        var adas = hold(ADA, 1);
        book.end(adas, EndKind.EXPIRED);
        hold(BOB, 2);

        book.end(adas, EndKind.RETURNED);

        assertThat(book.pick(JOB, new UUID(2, 3), Set.of(), id(3), 20, NOW)).isInstanceOf(Pick.Unread.class);
    }

    @Test
    void liveLeasesAreRecalledAndHoldTheirSlots() {
        var task = new OpenTask(new UUID(3, 0), new UUID(4, 0), 0, 2, 0);
        task.recall(ADA, 0, 1, 0, Optional.empty());
        task.recall(BOB, 1, 5, 2, Optional.of(EndKind.EXPIRED));
        task.recall(new UUID(2, 7), 2, 9, 0, Optional.of(EndKind.SUBMITTED)); // of when its overlap was three
        book.lay(new Page(FIRST, List.of(task)));

        assertThat(propose(BOB, 1, 20))
                .extracting(Seat::slot, Seat::epoch, Seat::turn)
                .containsExactly(1, 6L, 3);
        assertThat(book.pick(JOB, new UUID(2, 3), Set.of(), id(2), 20, NOW)).isInstanceOf(Pick.Unread.class);
    }

    @Test
    void eachChangeOfItsPagesMayMeanWork() {
        var before = book.changes(JOB);
        lay(2, 1);
        var laid = book.changes(JOB);
        book.forget(FIRST);
        var forgotten = book.changes(JOB);
        book.avoid(FIRST, FIRST.next());

        assertThat(laid).isGreaterThan(before);
        assertThat(forgotten).isGreaterThan(laid);
        assertThat(book.changes(JOB)).isGreaterThan(forgotten);
    }

    @Test
    void anAnswerIsNoNewsForWhoFoundNothing() {
        lay(1, 1);
        var adas = hold(ADA, 1);
        var before = book.changes(JOB);

        book.end(adas, EndKind.SUBMITTED);

        assertThat(book.changes(JOB)).isEqualTo(before);
    }

    @Test
    void theBookForgetsThePageThatWasUsedLeastLately() {
        lay(1, 1);
        for (int other = 1; other < 2_000; other++) {
            book.lay(new Page(new PageId(JOB, other), List.of()));
        }
        assertThat(book.hasRead(FIRST)).isTrue();
        propose(ADA, 1, 20);

        book.lay(new Page(new PageId(JOB, 2_000), List.of()));

        assertThat(book.hasRead(FIRST)).isTrue();
        assertThat(book.hasRead(new PageId(JOB, 1))).isFalse();
    }

    @Test
    void aPageEndsWhereTheNextOneBegins() {
        assertThat(FIRST.end()).isEqualTo(FIRST.next().first()).isEqualTo(PageId.TASKS);
    }

    private void lay(int tasks, int overlap) {
        book.lay(new Page(
                FIRST,
                IntStream.range(0, tasks)
                        .mapToObj(i -> new OpenTask(new UUID(3, i), new UUID(4, i), i, overlap, 0))
                        .toList()));
    }

    private Seat propose(UUID worker, int id, int handMax) {
        return ((Pick.Seated) book.pick(JOB, worker, Set.of(), id(id), handMax, NOW)).seat();
    }

    private HeldAssignment hold(UUID worker, int id) {
        var seat = propose(worker, id, 20);
        var held = HeldAssignment.taken(assignment(worker, id, seat.epoch()), seat);
        book.hold(held);
        return held;
    }

    private static Assignment assignment(UUID worker, int id, long epoch) {
        return new Assignment(
                id(id),
                JOB,
                new UUID(3, 0),
                worker,
                epoch,
                Region.of("KE"),
                Level.RATER,
                new Money(10, "USD"),
                NOW,
                END,
                new Assignment.State.Leased());
    }

    private static UUID id(int number) {
        return new UUID(5, number);
    }
}
