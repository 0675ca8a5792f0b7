package io.fairground.bench.ledger;

/** What must never be: counted in the database, by sums of its rows. */
final class Imbalances {

    private Imbalances() {}

    /** Transactions that do not sum to zero, bounded accounts below zero, jobs whose blocks are not their escrow. */
    static long count(ScratchLedger database) {
        return database.count("""
                        select count(*) from (
                            select 1 from entry group by transaction_id, currency
                            having sum(case side when 'DEBIT' then amount_minor else -amount_minor end) <> 0) unbalanced""") + database.count("""
                        select count(*) from (
                            select 1 from account a join entry e on e.account_id = a.id
                            where a.kind not in ('FX_CLEARING', 'ROUNDING')
                            group by a.id
                            having sum(case when (e.side = 'DEBIT') = (a.kind = 'BANK') then e.amount_minor
                                            else -e.amount_minor end) < 0) below""") + database.count("""
                        select count(*) from (
                            select b.job_id, b.currency, sum(b.remaining_minor) as held from escrow_block b group by 1, 2) b
                        where b.held <> (
                            select coalesce(sum(case e.side when 'CREDIT' then e.amount_minor else -e.amount_minor end), 0)
                            from account a join entry e on e.account_id = a.id
                            where a.kind = 'CLIENT_ESCROW' and a.owner = b.job_id::text and a.currency = b.currency)""") + database.count("""
                        select count(*) from ledger_transaction t
                        where (select count(*) from entry e where e.transaction_id = t.id) <> t.line_count""");
    }
}
