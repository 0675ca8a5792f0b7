package io.fairground.quality.gold.store;

import io.fairground.quality.gold.GoldItem;
import io.fairground.quality.gold.GoldOrigin;
import io.fairground.quality.gold.GoldState;
import io.fairground.quality.gold.GoldTruth;
import io.fairground.quality.gold.RetirementReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code gold_item}. */
final class GoldRows {

    private GoldRows() {}

    static GoldItem item(ResultSet row) throws SQLException {
        var reason = reason(row);
        return new GoldItem(
                row.getString("item_key"),
                GoldOrigin.valueOf(row.getString("origin")),
                new GoldTruth(row.getInt("choice"), row.getDouble("weight")),
                reason == null ? new GoldState.Active() : new GoldState.Retired(reason),
                row.getInt("showings"));
    }

    static @Nullable RetirementReason reason(ResultSet row) throws SQLException {
        var name = row.getString("retired_for");
        return name == null ? null : RetirementReason.valueOf(name);
    }
}
