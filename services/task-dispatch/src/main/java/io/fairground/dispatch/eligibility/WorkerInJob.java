package io.fairground.dispatch.eligibility;

import java.util.Map;

/**
 * What a worker has done that the rules of one job ask for, as it is now.
 *
 * @param taken answers she gave in the job, and tasks of it that she holds
 * @param worked in the job
 * @param exposures to the classes the job names, in any job
 */
public record WorkerInJob(int taken, Worked worked, Map<SensitivityClass, Exposure> exposures) {

    public static final WorkerInJob NOTHING = new WorkerInJob(0, Worked.NOTHING, Map.of());

    public WorkerInJob {
        exposures = Map.copyOf(exposures);
    }

    Exposure exposureTo(SensitivityClass kind) {
        return exposures.getOrDefault(kind, Exposure.NONE);
    }
}
