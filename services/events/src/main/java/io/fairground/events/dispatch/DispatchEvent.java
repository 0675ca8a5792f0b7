package io.fairground.events.dispatch;

import io.fairground.events.Event;

/** What task-dispatch announces. */
public sealed interface DispatchEvent extends Event
        permits AssignmentExpired,
                AssignmentLeased,
                AssignmentReturned,
                AssignmentSubmitted,
                ItemsWithdrawn,
                JobCollected,
                JobOpened,
                JobQuestionExtended,
                JobSubmitted,
                SurplusAnswerGiven,
                WorkerRegionChanged,
                WorkerRegistered {}
