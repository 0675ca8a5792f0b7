package io.fairground.quality.gold.store;

import io.fairground.kernel.Region;
import io.fairground.quality.gold.GoldItem;
import io.fairground.quality.gold.ShownGold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers rows of showings, in order, into items. */
final class ShownGoldRows {

    private final Map<String, GoldItem> items = new LinkedHashMap<>();
    private final Map<String, List<ShownGold.Answer>> answers = new LinkedHashMap<>();

    ShownGoldRows add(ResultSet row) throws SQLException {
        var item = GoldRows.item(row);
        items.put(item.itemKey(), item);
        answers.computeIfAbsent(item.itemKey(), _ -> new ArrayList<>())
                .add(new ShownGold.Answer(
                        row.getObject("worker_id", UUID.class),
                        Region.of(row.getString("region")),
                        row.getBoolean("is_right")));
        return this;
    }

    List<ShownGold> gold() {
        return items.values().stream()
                .map(item -> new ShownGold(item, answers.getOrDefault(item.itemKey(), List.of())))
                .toList();
    }
}
