package io.fairground.events.quality;

import io.fairground.events.Event;

/** What quality-control announces. */
public sealed interface QualityEvent extends Event
        permits AssignmentAssessed, JobResolved, LabelsRequested, SkillEstimated, TaskResolved {}
