package io.fairground.dispatch.opening;

import io.fairground.events.quality.AppealDecided;
import io.fairground.events.quality.AppealFiled;
import io.fairground.events.quality.AssignmentAssessed;
import java.util.Collection;

/** Copies of what became of answers, as little as the figures of vendors need. */
public interface Outcomes {

    /** One of each assignment, its last. */
    void keep(Collection<AssignmentAssessed> assessments);

    void keep(AppealFiled appeal);

    void keep(AppealDecided decision);
}
