package io.fairground.bench.ledger;

import io.fairground.bench.BenchException;
import io.fairground.bench.Context;
import io.fairground.bench.Figure;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.kernel.Money;
import io.fairground.kernel.TimeOrderedIds;
import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Line;
import io.fairground.payment.ledger.Posting;
import io.fairground.payment.ledger.PostingType;
import io.fairground.payment.ledger.Side;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * P1: random operations on the book, with crashes between any two statements, each tried again until it is known to be done,
 * and some of them again long after. The same seed gives the same run. A model in memory says what the book must hold.
 */
final class CrashRun {

    private static final int ONE_CRASH_IN = 60;
    private static final int REMEMBERED = 500;
    private static final int WORKERS = 200;
    private static final int JOBS = 20;
    private static final int LOOKS = 40;
    private static final int CHECKS = 20;
    private static final long BUDGET = 1_000_000_000L;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Context context;
    private final int operations;
    private final int batch;
    private final ScratchLedger database;
    private final RandomGenerator random;
    private final BookModel model = new BookModel();
    private final List<Runnable> done = new ArrayList<>();
    private final List<UUID> workers;
    private final List<UUID> jobs = new ArrayList<>();
    private final TimeOrderedIds ids;
    private final CrashingConnection crashing;
    private final PayOffice office;
    private Instant now = START;
    private long repeats;
    private long imbalances;

    CrashRun(Context context, int operations, ScratchLedger database, RandomGenerator random) {
        this.context = context;
        this.operations = operations;
        this.batch = operations > 100_000 ? 200 : 25;
        this.database = database;
        this.random = random;
        this.ids = new TimeOrderedIds(new Now(), new Random(random.nextLong()));
        this.workers = Stream.generate(ids::next).limit(WORKERS).toList();
        this.crashing = new CrashingConnection(database.connect(), random, ONE_CRASH_IN);
        this.office = new PayOffice(Jdbi.create(crashing::connection), ids, new Now());
    }

    /** The time of the run, which only the run moves. */
    private final class Now extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    List<Figure> run() {
        context.say("%,d random operations with crashes, seed %d".formatted(operations, context.seed()));
        for (int i = 0; i < JOBS; i++) {
            fund();
        }
        var check = operations / CHECKS;
        var next = check;
        while (model.size() < operations) {
            now = now.plusSeconds(1 + random.nextInt(operations > 100_000 ? 120 : 1_200));
            switch (random.nextInt(10)) {
                case 0 -> payouts();
                case 1 -> again();
                default -> accruals();
            }
            if (model.size() >= next) {
                next += check;
                imbalances += differences();
                context.say("%,d operations, %,d crashes, %,d imbalances"
                        .formatted(model.size(), crashing.crashes(), imbalances));
            }
        }
        imbalances += differences() + looks() + Imbalances.count(database);
        return List.of(
                LedgerBenchmark.none("P1a", "imbalances after %,d operations".formatted(model.size()), imbalances),
                LedgerBenchmark.number("P1b", "crashes between two statements", crashing.crashes()),
                LedgerBenchmark.number("P1c", "operations sent again long after", repeats));
    }

    private void fund() {
        var jobId = ids.next();
        var deposit = ids.next();
        var budget = new Money(BUDGET, "EUR");
        var tenant = "vendor-" + jobs.size();
        jobs.add(jobId);
        untilDone(() -> office.within(within -> within.fund(jobId, tenant, budget, deposit)));
        model.add(Posting.deposit(deposit, tenant, budget), now);
        model.add(Posting.reservation(jobId, tenant, List.of(budget)), now);
    }

    private void accruals() {
        var at = now.minusSeconds(random.nextInt(40 * 86_400));
        var answers = Answers.of(ids, drawn(jobs), drawn(workers), at);
        Runnable operation = () -> office.apply(answers);
        untilDone(operation);
        remember(operation);
        for (var event : answers.submitted()) {
            var answer = (AssignmentSubmitted) event;
            model.add(
                    Posting.accrual(
                            answer.assignmentId(),
                            1,
                            answer.jobId(),
                            answer.workerId(),
                            answer.price(),
                            answer.submittedAt()),
                    now);
        }
    }

    /** What workers have goes on its way, and half of it comes back. */
    private void payouts() {
        var postings = new ArrayList<Posting>();
        for (var worker : drawn(workers).stream().distinct().toList()) {
            var payable = model.balance(Account.payable(worker, "EUR"));
            if (payable > 0) {
                var amount = new Money(1 + random.nextLong(payable), "EUR");
                var payout = ids.next();
                postings.add(moved(
                        "payout:" + payout,
                        PostingType.PAYOUT,
                        Account.payable(worker, "EUR"),
                        Account.transit(payout, "EUR"),
                        amount));
                postings.add(
                        random.nextBoolean()
                                ? moved(
                                        "payout-settled:" + payout,
                                        PostingType.PAYOUT_SETTLED,
                                        Account.transit(payout, "EUR"),
                                        Account.bank("EUR"),
                                        amount)
                                : moved(
                                        "payout-failed:" + payout,
                                        PostingType.PAYOUT_FAILED,
                                        Account.transit(payout, "EUR"),
                                        Account.payable(worker, "EUR"),
                                        amount));
            }
        }
        Runnable operation = () -> office.within(within -> within.ledger().postAll(postings));
        untilDone(operation);
        remember(operation);
        postings.forEach(posting -> model.add(posting, now));
    }

    private static Posting moved(String key, PostingType type, Account from, Account to, Money amount) {
        return new Posting(key, type, List.of(Line.debit(from, amount), Line.credit(to, amount)));
    }

    /** Some of what was done; one takes another's place when there are many. */
    private void remember(Runnable operation) {
        if (done.size() < REMEMBERED) {
            done.add(operation);
        } else {
            done.set(random.nextInt(REMEMBERED), operation);
        }
    }

    /** It was done, and is asked for again in any order: nothing may come of it. */
    private void again() {
        if (!done.isEmpty()) {
            repeats++;
            untilDone(done.get(random.nextInt(done.size())));
        }
    }

    /** As a client does: after a crash it does not know whether it was done, and asks again. */
    private static void untilDone(Runnable operation) {
        while (true) {
            try {
                operation.run();
                return;
            } catch (JdbiException e) {
                if (!(e.getCause() instanceof CrashingConnection.Crash)) {
                    throw e;
                }
            }
        }
    }

    private List<UUID> drawn(List<UUID> from) {
        return Stream.generate(() -> from.get(random.nextInt(from.size())))
                .limit(batch)
                .toList();
    }

    /** Accounts whose balance is not the model's. */
    private long differences() {
        var wanted = new HashMap<Account, Long>(model.balances());
        wanted.values().removeIf(balance -> balance == 0);
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select a.kind, a.owner, a.currency,
                               sum(case e.side when 'DEBIT' then e.amount_minor else -e.amount_minor end)
                        from account a join entry e on e.account_id = a.id group by a.id
                        having sum(case e.side when 'DEBIT' then e.amount_minor else -e.amount_minor end) <> 0""")) {
            long differences = 0;
            while (rows.next()) {
                var kind = AccountKind.valueOf(rows.getString(1));
                var balance = rows.getLong(4) * (kind.normalSide() == Side.DEBIT ? 1 : -1);
                var expected = wanted.remove(new Account(kind, rows.getString(2), rows.getString(3)));
                differences += expected == null || expected != balance ? 1 : 0;
            }
            return differences + wanted.size();
        } catch (SQLException e) {
            throw ScratchLedger.failed(e);
        }
    }

    /** Days and states of knowledge at which the book does not say what had happened by then. */
    private long looks() {
        long wrong = 0;
        for (int i = 0; i < LOOKS; i++) {
            var span = now.getEpochSecond() - START.getEpochSecond();
            var knownAt = START.plusSeconds(random.nextLong(span + 1));
            var validAt = LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(random.nextLong(span / 86_400 + 60) - 45);
            wrong += model.replay(validAt, knownAt).equals(stored(validAt, knownAt)) ? 0 : 1;
        }
        return wrong;
    }

    private Map<AccountKind, Long> stored(LocalDate validAt, Instant knownAt) {
        try (var connection = database.connect();
                var query = connection.prepareStatement("""
                        select a.kind, sum(case e.side when 'DEBIT' then e.amount_minor else -e.amount_minor end)
                        from ledger_transaction t join entry e on e.transaction_id = t.id
                        join account a on a.id = e.account_id
                        where t.valid_date <= ? and t.recorded_at <= ? group by a.kind""")) {
            query.setObject(1, validAt);
            query.setObject(2, knownAt.atOffset(ZoneOffset.UTC));
            var sums = new EnumMap<AccountKind, Long>(AccountKind.class);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var kind = AccountKind.valueOf(rows.getString(1));
                    sums.put(kind, rows.getLong(2) * (kind.normalSide() == Side.DEBIT ? 1 : -1));
                }
            }
            sums.values().removeIf(sum -> sum == 0);
            return sums;
        } catch (SQLException e) {
            throw new BenchException("the book cannot be read: " + e.getMessage(), e);
        }
    }
}
