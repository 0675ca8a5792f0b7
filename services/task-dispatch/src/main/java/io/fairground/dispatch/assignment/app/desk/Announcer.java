package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.Standing;
import io.fairground.kernel.Ids;
import io.fairground.kit.json.EventJson;
import io.fairground.kit.outbox.OutboxMessage;
import io.fairground.kit.outbox.OutboxPack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Puts what is to be written together, with the events that say so. */
final class Announcer {

    private final EventJson json;
    private final Ids ids;

    Announcer(EventJson json, Ids ids) {
        this.json = json;
        this.ids = ids;
    }

    Group group(List<Plan.Ready> plans) {
        var leases = new ArrayList<HeldAssignment>(plans.size());
        var endings = new ArrayList<Ending>(plans.size());
        var lates = new ArrayList<Group.LateOne>(0);
        var heartbeats = new ArrayList<Heartbeat>(0);
        var jobs = new HashSet<UUID>();
        var workers = new HashMap<UUID, Standing>();
        var apart = new ArrayList<Group.Apart>(0);
        var messages = new ArrayList<OutboxMessage>(2 * plans.size());
        for (var plan : plans) {
            switch (plan.request().change().orElse(null)) {
                case null -> {}
                case Ending ending -> {
                    endings.add(ending);
                    messages.add(ending.announcement());
                }
                case Heartbeat heartbeat -> heartbeats.add(heartbeat);
            }
            plan.lease().ifPresent(lease -> {
                leases.add(lease.held());
                lease.apartFrom().forEach(other -> apart.add(new Group.Apart(lease.held(), other)));
                jobs.add(lease.held().assignment().jobId());
                workers.put(plan.request().workerId(), plan.request().worker());
                messages.add(OutboxMessage.of(
                        Announcements.leased(ids.next(), lease.held().assignment()),
                        json,
                        plan.request().trace()));
                plan.request().late().ifPresent(late -> {
                    var ending = late.answered().apply(lease.held());
                    endings.add(ending);
                    messages.add(ending.announcement());
                    lates.add(new Group.LateOne(late.assignmentId(), ending));
                });
            });
        }
        return new Group(leases, endings, heartbeats, lates, jobs, workers.values(), apart, OutboxPack.pack(messages));
    }
}
