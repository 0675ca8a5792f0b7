package io.fairground.quality.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One of the things an answer gives a level to.
 *
 * @param levels as they stand in answers, whole numbers or names, rising
 */
public record LeveledAspect(String name, List<Object> levels) {

    public LeveledAspect {
        levels = List.copyOf(levels);
    }

    /** Position of the level that an answer gives. */
    int position(JsonNode given) {
        return levels.indexOf(given.isNumber() ? (Object) given.intValue() : given.asText());
    }
}
