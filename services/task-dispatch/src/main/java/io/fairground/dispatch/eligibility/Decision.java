package io.fairground.dispatch.eligibility;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whether a worker may be given a task of a job. */
public sealed interface Decision {

    /** @param apartFrom workers she must not meet on an item */
    record Eligible(Set<UUID> apartFrom) implements Decision {
        public Eligible {
            apartFrom = Set.copyOf(apartFrom);
        }
    }

    /** Everything that keeps her from it. */
    record Obstacles(List<Obstacle> all) implements Decision {
        public Obstacles {
            all = List.copyOf(all);
        }
    }
}
