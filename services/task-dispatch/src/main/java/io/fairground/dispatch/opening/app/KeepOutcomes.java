package io.fairground.dispatch.opening.app;

import io.fairground.dispatch.opening.Outcomes;
import io.fairground.events.Event;
import io.fairground.events.quality.AppealAgainst;
import io.fairground.events.quality.AppealDecided;
import io.fairground.events.quality.AppealFiled;
import io.fairground.events.quality.AssignmentAssessed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Keeps which answers are refused and which decisions were contested. */
@ApplicationScoped
public class KeepOutcomes {

    private final Outcomes outcomes;

    KeepOutcomes(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void applyAll(List<Event> events) {
        var last = new LinkedHashMap<UUID, AssignmentAssessed>();
        for (var event : events) {
            switch (event) {
                case AssignmentAssessed assessed -> last.put(assessed.assignmentId(), assessed);
                case AppealFiled filed when filed.against() == AppealAgainst.ASSESSMENT -> outcomes.keep(filed);
                case AppealDecided decided when decided.against() == AppealAgainst.ASSESSMENT -> outcomes.keep(decided);
                default -> {} // appeals of suspensions say nothing about a vendor
            }
        }
        outcomes.keep(last.values());
    }
}
