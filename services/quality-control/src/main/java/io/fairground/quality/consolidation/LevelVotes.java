package io.fairground.quality.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.quality.ordinal.KnownLevels;
import io.fairground.quality.ordinal.LevelMedian;
import io.fairground.quality.ordinal.OrdinalAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the median of each aspect's levels. */
final class LevelVotes {

    private LevelVotes() {}

    /** The confidence is the mean, over aspects, of the share of answers that give the very level. */
    static Consolidated count(String member, List<LeveledAspect> aspects, List<JsonNode> answers) {
        var medians = LevelMedian.equal().levels(table(member, aspects, answers), KnownLevels.none(aspects.size()));
        var levels = new LinkedHashMap<String, Object>();
        var distribution = new LinkedHashMap<String, Double>();
        var agreeing = 0.0;
        for (var i = 0; i < aspects.size(); i++) {
            var aspect = aspects.get(i);
            var counts = new int[aspect.levels().size()];
            answers.forEach(answer -> counts[aspect.position(level(answer, member, aspect))]++);
            for (var level = 0; level < counts.length; level++) {
                distribution.put(
                        aspect.name() + "=" + aspect.levels().get(level), counts[level] / (double) answers.size());
            }
            levels.put(aspect.name(), aspect.levels().get(medians[i]));
            agreeing += counts[medians[i]] / (double) answers.size();
        }
        return new Consolidated(Map.of(member, levels), agreeing / aspects.size(), distribution);
    }

    /** Each aspect stands as a task of its own. */
    private static OrdinalAnswers table(String member, List<LeveledAspect> aspects, List<JsonNode> answers) {
        var rows = aspects.size() * answers.size();
        var task = new int[rows];
        var worker = new int[rows];
        var level = new int[rows];
        var levelCount = 1;
        for (var row = 0; row < rows; row++) {
            var aspect = aspects.get(row / answers.size());
            task[row] = row / answers.size();
            worker[row] = row % answers.size();
            level[row] = aspect.position(level(answers.get(worker[row]), member, aspect));
            levelCount = Math.max(levelCount, aspect.levels().size());
        }
        return new OrdinalAnswers(aspects.size(), answers.size(), levelCount, task, worker, level);
    }

    private static JsonNode level(JsonNode answer, String member, LeveledAspect aspect) {
        return answer.path(member).path(aspect.name());
    }
}
