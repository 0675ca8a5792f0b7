package io.fairground.dispatch.qualification.rest;

import io.fairground.dispatch.qualification.QualificationEntry;

/** @param decidedBy the operator, by the subject of her token, or the rule */
public record AuditedQualificationView(QualificationView entry, String decidedBy) {

    static AuditedQualificationView of(QualificationEntry entry) {
        return new AuditedQualificationView(QualificationView.of(entry), entry.decidedBy());
    }
}
