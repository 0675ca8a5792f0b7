package io.fairground.payment.ledger.app;

import io.fairground.events.payment.LedgerHeadSealed;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.ledger.DailyHeads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Announces where the chain stood when yesterday was over. What is outside of this database cannot be changed with it: the
 * events are the proof against somebody who rewrites the whole chain.
 */
@ApplicationScoped
public class AnnounceHead {

    private final DailyHeads heads;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    AnnounceHead(DailyHeads heads, Outbox outbox, Ids ids, Clock clock) {
        this.heads = heads;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Safe to repeat: a day has one head. */
    @Transactional
    public void announceYesterday() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        heads.headOf(today.minusDays(1)).filter(head -> heads.add(head, now)).ifPresent(head -> {
            var midnight = today.atStartOfDay(ZoneOffset.UTC).toInstant();
            outbox.append(new LedgerHeadSealed(
                    ids.next(), now, midnight, head.transactionId(), head.position(), head.hash()));
        });
    }
}
