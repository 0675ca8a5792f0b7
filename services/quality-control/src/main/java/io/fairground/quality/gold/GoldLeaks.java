package io.fairground.quality.gold;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gold that workers seem to have told each other about. */
public interface GoldLeaks {

    /**
     * @param gold the active gold of a job
     * @return item keys
     */
    Set<String> among(UUID jobId, List<ShownGold> gold);
}
