package io.fairground.quality.gold.app;

import io.fairground.quality.gold.GoldLeaks;
import io.fairground.quality.gold.RisingAccuracy;
import io.fairground.quality.gold.ShownGold;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Each item by itself: is it answered better the more often it was shown? */
@DefaultBean
@ApplicationScoped
class TrendGoldLeaks implements GoldLeaks {

    private final RisingAccuracy trend;

    TrendGoldLeaks(GoldConfig config) {
        this.trend =
                new RisingAccuracy(config.leak().answersMin(), config.leak().significance());
    }

    @Override
    public Set<String> among(UUID jobId, List<ShownGold> gold) {
        return gold.stream()
                .filter(one -> trend.shows(one.answers()))
                .map(one -> one.item().itemKey())
                .collect(Collectors.toSet());
    }
}
