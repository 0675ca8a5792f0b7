package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.book.Book;
import io.fairground.dispatch.assignment.book.PageId;
import io.fairground.dispatch.assignment.book.Pick.Question;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Read what the book does not know yet, each thing once however many wait for it, so that no desk has to wait. */
final class Scouts {

    private static final long BEFORE_ALL = -1;

    private final Book book;
    private final Storage storage;
    private final Clock clock;
    private final ExecutorService threads;
    private final Map<Question, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private volatile OpenJobs openJobs = OpenJobs.UNREAD;

    Scouts(Book book, Storage storage, Clock clock, ExecutorService threads) {
        this.book = book;
        this.storage = storage;
        this.clock = clock;
        this.threads = threads;
    }

    OpenJobs openJobs() {
        return openJobs;
    }

    /** @return done when the book knows more */
    CompletableFuture<Void> send(Question question) {
        var created = new CompletableFuture<Void>();
        var going = underWay.putIfAbsent(question, created);
        if (going != null) {
            return going;
        }
        threads.execute(() -> {
            try {
                answer(question);
                underWay.remove(question);
                created.complete(null);
            } catch (RuntimeException | Error e) {
                underWay.remove(question);
                created.completeExceptionally(e);
            }
        });
        return created;
    }

    /** Finds out something that one request alone waits for. */
    CompletableFuture<Void> run(Runnable findOut) {
        return CompletableFuture.runAsync(findOut, threads);
    }

    /** At once, by the caller itself. */
    void answer(Question question) {
        switch (question) {
            case Question.OfPage(PageId page) -> {
                if (!book.hasRead(page)) {
                    book.lay(storage.read(page));
                }
            }
            case Question.Whereabouts wanted -> find(wanted);
            case Question.OfHands(UUID workerId) -> recount(workerId);
            case Question.OpenJobs _ -> {
                var at = clock.instant();
                openJobs = OpenJobs.of(storage.openJobs(), at);
                book.keepOnly(openJobs.jobIds());
            }
        }
    }

    private void find(Question.Whereabouts wanted) {
        var jobId = wanted.jobId();
        var workerId = wanted.workerId();
        var changes = book.changes(jobId);
        var laid = book.laid();
        var found = storage.whereabouts(jobId, workerId, wanted.apartFrom(), wanted.after());
        var fromTheStart = found.isEmpty() && wanted.after() > BEFORE_ALL;
        if (fromTheStart) {
            found = storage.whereabouts(jobId, workerId, wanted.apartFrom(), BEFORE_ALL);
        }
        if (found.isEmpty()) {
            book.nothingFor(jobId, workerId, changes, clock.instant());
            return;
        }
        var position = found.getAsLong();
        var page = PageId.at(jobId, position);
        // What somebody else has read meanwhile is in use: to read it again would forget who is about to sit there.
        if (!book.hasRead(page, laid)) {
            book.lay(storage.read(page));
        }
        if (fromTheStart) {
            book.placeAnywhere(jobId, workerId, position);
        } else {
            book.place(jobId, workerId, position);
        }
    }

    private void recount(UUID workerId) {
        var held = book.heldBy(workerId);
        var ends = storage.ends(
                held.stream().map(one -> one.assignment().assignmentId()).toList());
        held.forEach(one -> endIfEnded(one, ends));
    }

    /** Leases that are overdue were ended by another replica, or are about to be. */
    void reconcile() {
        var overdue = book.overdue(clock.instant());
        if (!overdue.isEmpty()) {
            var ends = storage.ends(
                    overdue.stream().map(one -> one.assignment().assignmentId()).toList());
            overdue.forEach(one -> endIfEnded(one, ends));
        }
    }

    private void endIfEnded(HeldAssignment held, Map<UUID, EndKind> ends) {
        var kind = ends.get(held.assignment().assignmentId());
        if (kind != null) {
            book.end(held, kind);
        }
    }
}
