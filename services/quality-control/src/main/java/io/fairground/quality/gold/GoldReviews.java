package io.fairground.quality.gold;

import java.util.List;
import java.util.UUID;

/** Jobs whose gold was answered since it was last looked at. */
public interface GoldReviews {

    List<UUID> due();
}
