package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.book.Pick.Question;
import io.fairground.dispatch.job.JobTerms;
import java.util.Optional;

/** What a desk can do about a request now. */
sealed interface Plan {

    /** There is something to write. */
    record Ready(Request request, Optional<Served.Task.Leased> lease) implements Plan {}

    /** Something must be read first. */
    record Waiting(Question question) implements Plan {}

    /** Whether she may work on a job must be found out first. */
    record Undecided(JobTerms job) implements Plan {}

    /** There is nothing to write: the request knows why. */
    record Finished() implements Plan {}
}
