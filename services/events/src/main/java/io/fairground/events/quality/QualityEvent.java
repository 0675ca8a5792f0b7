package io.fairground.events.quality;

import io.fairground.events.Event;

/** What quality-control announces. */
public sealed interface QualityEvent extends Event
        permits AppealDecided,
                AppealFiled,
                AssignmentAssessed,
                JobResolved,
                LabelsRequested,
                SkillEstimated,
                SuspensionLifted,
                TaskResolved,
                WorkerSuspended {}
