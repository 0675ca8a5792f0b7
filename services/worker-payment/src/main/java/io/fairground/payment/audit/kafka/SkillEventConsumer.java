package io.fairground.payment.audit.kafka;

import io.fairground.kit.inbox.Inbox;
import io.fairground.payment.audit.app.KeepSkillFigures;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears how good answers turned out. */
@ApplicationScoped
class SkillEventConsumer {

    private final Inbox inbox;
    private final KeepSkillFigures keepSkillFigures;

    SkillEventConsumer(Inbox inbox, KeepSkillFigures keepSkillFigures) {
        this.inbox = inbox;
        this.keepSkillFigures = keepSkillFigures;
    }

    @Incoming("quality-jobs")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("payment.skills", records, keepSkillFigures::applyAll);
    }
}
