package io.fairground.payment.funding.store;

import io.fairground.kernel.Money;
import io.fairground.payment.funding.EscrowBlocks;
import io.fairground.payment.ledger.Split;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Blocks of escrow in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiEscrowBlocks implements EscrowBlocks {

    /** As many as may pay for one job at once without waiting. */
    private static final int BLOCKS = 16;

    private final Jdbi jdbi;

    JdbiEscrowBlocks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Block(int number, long remaining) {}

    @Override
    public void open(UUID jobId, List<Money> reserved) {
        jdbi.useHandle(handle -> reserved.forEach(amount -> open(handle, jobId, amount)));
    }

    private static void open(Handle handle, UUID jobId, Money amount) {
        var parts = Split.byLargestRemainder(amount, Collections.nCopies(BLOCKS, 1L));
        handle.createUpdate("""
                        insert into escrow_block (job_id, currency, block, remaining_minor)
                        select :job, :currency, block, minor from unnest(:parts) with ordinality as new (minor, block)""")
                .bind("job", jobId)
                .bind("currency", amount.currency())
                .bind("parts", Column.of("int8", parts, Money::amountMinor))
                .execute();
    }

    @Override
    public void add(UUID jobId, Money amount) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into escrow_block as held (job_id, currency, block, remaining_minor)
                        values (:job, :currency, 0, :minor)
                        on conflict (job_id, currency, block)
                        do update set remaining_minor = held.remaining_minor + excluded.remaining_minor""")
                .bind("job", jobId)
                .bind("currency", amount.currency())
                .bind("minor", amount.amountMinor())
                .execute());
    }

    @Override
    public boolean take(UUID jobId, Money amount) {
        return jdbi.withHandle(handle -> takeFromOne(handle, jobId, amount) || takeFromSeveral(handle, jobId, amount));
    }

    /** From any block that has it and that nobody else holds right now. */
    private static boolean takeFromOne(Handle handle, UUID jobId, Money amount) {
        return handle.createUpdate("""
                        with free as (select block from escrow_block
                                      where job_id = :job and currency = :currency and remaining_minor >= :minor
                                      order by random() limit 1 for update skip locked)
                        update escrow_block b set remaining_minor = remaining_minor - :minor
                        from free where b.job_id = :job and b.currency = :currency and b.block = free.block""")
                        .bind("job", jobId)
                        .bind("currency", amount.currency())
                        .bind("minor", amount.amountMinor())
                        .execute()
                == 1;
    }

    private static boolean takeFromSeveral(Handle handle, UUID jobId, Money amount) {
        var blocks = handle.createQuery("""
                        select block, remaining_minor from escrow_block
                        where job_id = :job and currency = :currency order by block for update""")
                .bind("job", jobId)
                .bind("currency", amount.currency())
                .map((row, context) -> new Block(row.getInt("block"), row.getLong("remaining_minor")))
                .list();
        var missing = amount.amountMinor();
        var taken = new ArrayList<Block>();
        for (var block : blocks) {
            var part = Math.min(missing, block.remaining());
            taken.add(new Block(block.number(), block.remaining() - part));
            missing -= part;
        }
        if (missing > 0) {
            return false;
        }
        handle.createUpdate("""
                        update escrow_block b set remaining_minor = new.minor
                        from unnest(:blocks, :remaining) as new (block, minor)
                        where b.job_id = :job and b.currency = :currency and b.block = new.block""")
                .bind("blocks", Column.of("int4", taken, Block::number))
                .bind("remaining", Column.of("int8", taken, Block::remaining))
                .bind("job", jobId)
                .bind("currency", amount.currency())
                .execute();
        return true;
    }

    @Override
    public void close(UUID jobId) {
        jdbi.useHandle(handle -> handle.createUpdate("update escrow_block set remaining_minor = 0 where job_id = :job")
                .bind("job", jobId)
                .execute());
    }
}
