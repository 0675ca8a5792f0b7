package io.fairground.dataset.release.store;

import io.fairground.dataset.release.SigningKeys;
import io.fairground.dataset.release.manifest.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Two replicas that start at once may make a key each: the older one signs, both verify. */
@ApplicationScoped
class SigningKeyStore implements SigningKeys {

    private final Jdbi jdbi;
    private final Clock clock;

    SigningKeyStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public SigningKey current() {
        var keys = all();
        return keys.isEmpty() ? add(SigningKey.generate()) : keys.getFirst();
    }

    private SigningKey add(SigningKey key) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into signing_key values (?, ?, ?, ?)",
                key.id(),
                key.privateKey(),
                key.publicKey(),
                Timestamp.from(clock.instant())));
        return key;
    }

    @Override
    public List<SigningKey> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from signing_key order by made_at, key_id")
                .map((row, _) -> new SigningKey(
                        row.getString("key_id"), row.getBytes("private_key"), row.getBytes("public_key")))
                .list());
    }
}
