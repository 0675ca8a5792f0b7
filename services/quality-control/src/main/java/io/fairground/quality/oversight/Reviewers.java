package io.fairground.quality.oversight;

import java.util.Optional;
import java.util.UUID;

/** Pseudonyms of reviewers, by the {@code sub} claim of their tokens. */
public interface Reviewers {

    Optional<UUID> find(String subject);

    /** The pseudonym she has, or this one from now on. */
    UUID findOrAdd(String subject, UUID pseudonym);
}
