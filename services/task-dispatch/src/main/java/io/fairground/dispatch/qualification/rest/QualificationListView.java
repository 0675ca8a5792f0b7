package io.fairground.dispatch.qualification.rest;

import java.util.List;

/** @param qualifications those you hold; see {@code expiresAt} */
public record QualificationListView(List<QualificationView> qualifications) {}
