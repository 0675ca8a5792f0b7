package io.fairground.dispatch.qualification.kafka;

import io.fairground.dispatch.qualification.app.GrantPassed;
import io.fairground.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Estimated skills, from quality-control. */
@ApplicationScoped
class SkillEventConsumer {

    private final Inbox inbox;
    private final GrantPassed grantPassed;

    SkillEventConsumer(Inbox inbox, GrantPassed grantPassed) {
        this.inbox = inbox;
        this.grantPassed = grantPassed;
    }

    @Incoming("quality-skills")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dispatch.skills", records, grantPassed::applyAll);
    }
}
