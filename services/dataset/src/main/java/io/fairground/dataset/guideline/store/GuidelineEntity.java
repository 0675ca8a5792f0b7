package io.fairground.dataset.guideline.store;

import io.fairground.dataset.guideline.Guideline;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "guideline")
class GuidelineEntity {

    @Id
    @Column(name = "guideline_id")
    UUID id;

    @Column
    String tenant;

    @Column
    int version;

    @Column(name = "clauses_ever")
    int clausesEver;

    @Column(name = "created_at")
    Instant createdAt;

    static GuidelineEntity of(Guideline guideline) {
        var entity = new GuidelineEntity();
        entity.id = guideline.id();
        entity.tenant = guideline.tenant();
        entity.createdAt = guideline.createdAt();
        entity.moveOn(guideline);
        return entity;
    }

    void moveOn(Guideline guideline) {
        version = guideline.version();
        clausesEver = guideline.clausesEver();
    }

    Guideline toGuideline() {
        return new Guideline(id, tenant, version, clausesEver, createdAt);
    }
}
