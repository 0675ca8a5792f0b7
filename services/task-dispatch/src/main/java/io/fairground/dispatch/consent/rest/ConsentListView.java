package io.fairground.dispatch.consent.rest;

import java.util.List;

/** @param consents what you said last of each class; one that is missing you never agreed to */
public record ConsentListView(List<ConsentView> consents) {}
