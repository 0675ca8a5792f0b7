package io.fairground.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * What somebody who is above triggers and foreign keys may do to one row.
 *
 * @param sql statements
 * @param position where in the chain it must be found; 0: the row has no place in the chain
 */
record Tampering(String sql, long position) {

    /** A sealed transaction, its seal's position, and the owner of its own account. */
    record Target(UUID id, long position, String owner) {}

    void assertNamedBy(Verification.Fault fault) {
        if (position > 0) {
            assertThat(fault.position()).isEqualTo(position);
        } else {
            assertThat(fault.rule()).isEqualTo(Verification.Rule.SEALED);
        }
    }

    static Tampering random(Random random, List<Target> targets) {
        var target = targets.get(random.nextInt(targets.size() - 1));
        var next = targets.get(targets.indexOf(target) + 1);
        return switch (random.nextInt(4)) {
            case 0 -> edit(random, target);
            case 1 -> deletion(random, target);
            case 2 -> insertion(random, target, next);
            default -> reordering(random, target, next);
        };
    }

    /** One bit, wherever a column has bits; where only certain words are allowed, another one of them. */
    private static Tampering edit(Random random, Target target) {
        var entry = " where transaction_id = '" + target.id() + "' and line = " + (1 + random.nextInt(2));
        var transaction = " where id = '" + target.id() + "'";
        var seal = " where transaction_id = '" + target.id() + "'";
        var account = " where owner = '" + target.owner() + "'";
        var bit = random.nextInt(256);
        var micros = " + interval '" + (1L << random.nextInt(30)) + " microseconds'";
        var sql = List.of(
                "update entry set amount_minor = amount_minor # (1::bigint << " + (1 + bit % 40) + ")" + entry,
                "update entry set side = case side when 'DEBIT' then 'CREDIT' else 'DEBIT' end" + entry,
                "update entry set line_count = line_count + 1" + entry,
                "update entry set currency = 'USD'" + entry,
                "update entry set account_id = (select id from account where owner <> '" + target.owner()
                        + "' and kind <> 'BANK' limit 1)" + entry,
                "update ledger_transaction set request_sha256 = set_bit(request_sha256, " + bit
                        + ", 1 - get_bit(request_sha256, " + bit + "))" + transaction,
                "update ledger_transaction set recorded_at = recorded_at" + micros + transaction,
                "update ledger_transaction set valid_date = valid_date + 1" + transaction,
                "update ledger_transaction set type = 'BONUS'" + transaction,
                "update ledger_transaction set reason = ''" + transaction,
                "update ledger_transaction set exact_minor = 1, rounded = 'FLOOR'" + transaction,
                "update ledger_transaction set line_count = line_count # 1" + transaction,
                "update ledger_transaction set idempotency_key = idempotency_key || '1'" + transaction,
                "update ledger_seal set hash = set_bit(hash, " + bit + ", 1 - get_bit(hash, " + bit + "))" + seal,
                "update ledger_seal set previous_hash = set_bit(previous_hash, " + bit + ", 1 - get_bit(previous_hash, "
                        + bit + "))" + seal,
                "update ledger_seal set sealed_at = sealed_at" + micros + seal,
                "update account set owner = owner || '0'" + account,
                "update account set created_at = created_at" + micros + account,
                "update account set currency = 'USD'" + account);
        return new Tampering(sql.get(random.nextInt(sql.size())), target.position());
    }

    private static Tampering deletion(Random random, Target target) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new Tampering(
                        "delete from entry where transaction_id = '" + target.id() + "' and line = 2",
                        target.position());
            case 1 ->
                new Tampering("delete from ledger_transaction where id = '" + target.id() + "'", target.position());
            case 2 -> new Tampering("delete from account where owner = '" + target.owner() + "'", target.position());
            default ->
                new Tampering(
                        "delete from ledger_seal where transaction_id = '" + target.id() + "'", target.position() + 1);
        };
    }

    private static Tampering insertion(Random random, Target target, Target next) {
        var entry = "insert into entry select transaction_id, %d, %d, account_id, side, amount_minor, currency"
                + " from entry where transaction_id = '" + target.id() + "' and line = 1;";
        var forged =
                "insert into ledger_transaction (id, idempotency_key, request_sha256, type, line_count, recorded_at)"
                        + " select uuidv7(), 'forged', sha256('x'), 'DEPOSIT', 2, now();";
        return switch (random.nextInt(3)) {
            case 0 -> new Tampering(entry.formatted(3, 3), target.position());
            case 1 -> new Tampering(forged, 0);
            default ->
                new Tampering(
                        forged + "update ledger_seal set position = position + 1000000 where position >= "
                                + next.position() + ";"
                                + "insert into ledger_seal (position, transaction_id, previous_hash, hash, sealed_at)"
                                + " select s.position + 1, t.id, s.hash, sha256('y'), now() from ledger_seal s,"
                                + " ledger_transaction t where s.transaction_id = '" + target.id()
                                + "' and t.idempotency_key = 'forged'",
                        next.position());
        };
    }

    private static Tampering reordering(Random random, Target target, Target next) {
        if (random.nextBoolean()) {
            var lines = "delete from entry where transaction_id = '" + target.id() + "'";
            return new Tampering(
                    "create temp table moved on commit drop as select * from entry where transaction_id = '"
                            + target.id() + "';" + lines
                            + ";insert into entry select transaction_id, 3 - line, line_count, account_id, side,"
                            + " amount_minor, currency from moved",
                    target.position());
        }
        return new Tampering(
                "create temp table moved on commit drop as select * from ledger_seal where position in ("
                        + target.position() + "," + next.position() + ");"
                        + "delete from ledger_seal where position in (" + target.position() + "," + next.position()
                        + ");"
                        + "insert into ledger_seal select " + (target.position() + next.position())
                        + " - position, transaction_id, previous_hash, hash, sealed_at from moved",
                target.position());
    }
}
