package io.fairground.quality.review;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fairground.events.quality.SuspensionScope;
import io.fairground.quality.assessment.Judgement;
import io.fairground.quality.oversight.Grounds;
import java.time.Instant;

/** What a reviewer decided about a case. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Conclusion.Labelled.class, name = "LABELLED"),
    @JsonSubTypes.Type(value = Conclusion.Assessed.class, name = "ASSESSED"),
    @JsonSubTypes.Type(value = Conclusion.Cleared.class, name = "CLEARED"),
    @JsonSubTypes.Type(value = Conclusion.Suspended.class, name = "SUSPENDED")
})
public sealed interface Conclusion {

    /** Which cases it concludes. */
    ReviewKind kind();

    /** The label of the task. */
    record Labelled(String label) implements Conclusion {
        @Override
        public ReviewKind kind() {
            return ReviewKind.TASK;
        }
    }

    /** How the answer stands. */
    record Assessed(Judgement judgement) implements Conclusion {
        @Override
        public ReviewKind kind() {
            return ReviewKind.ASSIGNMENT;
        }
    }

    /** Nothing against the worker. */
    record Cleared(Grounds grounds) implements Conclusion {
        @Override
        public ReviewKind kind() {
            return ReviewKind.WORKER;
        }
    }

    /** The worker is kept from some or all jobs, for a time. */
    record Suspended(SuspensionScope scope, Instant until, Grounds grounds) implements Conclusion {
        @Override
        public ReviewKind kind() {
            return ReviewKind.WORKER;
        }
    }
}
