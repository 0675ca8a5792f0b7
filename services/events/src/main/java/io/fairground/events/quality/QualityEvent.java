package io.fairground.events.quality;

import io.fairground.events.Event;

/** What quality-control announces. */
public sealed interface QualityEvent extends Event
        permits AppealDecided,
                AppealFiled,
                AssignmentAssessed,
                JobResolved,
                JobScored,
                LabelsRequested,
                ResponsesScored,
                SkillEstimated,
                SuspensionLifted,
                TaskResolved,
                WorkerSuspended {}
