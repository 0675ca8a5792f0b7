package io.fairground.quality.review;

import java.util.Optional;

/** The work behind cases. */
public interface CaseContents {

    /** Nothing for a case about a worker. */
    Optional<CaseContent> of(Subject subject);
}
