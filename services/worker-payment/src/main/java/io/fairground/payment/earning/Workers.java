package io.fairground.payment.earning;

import java.util.Optional;
import java.util.UUID;

/** Which worker a person's tokens stand for. */
public interface Workers {

    /** Does nothing when the worker or the subject is known. */
    void add(UUID workerId, String subject);

    Optional<UUID> bySubject(String subject);
}
