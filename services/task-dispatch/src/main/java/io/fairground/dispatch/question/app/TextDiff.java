package io.fairground.dispatch.question.app;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What an editor changed in a text, word by word. */
final class TextDiff {

    /** Where more words than this differ on both sides together, one change says it all: finding the least is quadratic. */
    private static final int WORDS_MAX = 4_000;

    private static final Pattern WORD = Pattern.compile("\\s+|[^\\s\\p{Punct}]+|\\p{Punct}");

    private TextDiff() {}

    /** @param at offset in the original, in Unicode code points */
    record Change(int at, String removed, String inserted) {

        Map<String, Object> members() {
            var members = new LinkedHashMap<String, Object>();
            members.put("at", at);
            members.put("removed", removed);
            members.put("inserted", inserted);
            return members;
        }
    }

    /**
     * Changes from first to last. Putting {@code inserted} in the place of {@code removed}, from the last change to the
     * first, makes the edited text of the original.
     */
    static List<Change> between(String original, String edited) {
        var before = words(original);
        var after = words(edited);
        var head = common(before, after);
        var tail = common(
                before.subList(head, before.size()).reversed(),
                after.subList(head, after.size()).reversed());
        var removed = before.subList(head, before.size() - tail);
        var inserted = after.subList(head, after.size() - tail);
        if (removed.isEmpty() && inserted.isEmpty()) {
            return List.of();
        }
        if (removed.size() + inserted.size() > WORDS_MAX) {
            return List.of(change(length(before.subList(0, head)), removed, inserted));
        }
        return changes(before, head, DiffUtils.diff(removed, inserted).getDeltas());
    }

    private static List<Change> changes(List<String> before, int head, List<AbstractDelta<String>> deltas) {
        var changes = new ArrayList<Change>();
        for (var delta : deltas) {
            var place = before.subList(0, head + delta.getSource().getPosition());
            changes.add(change(
                    length(place),
                    delta.getSource().getLines(),
                    delta.getTarget().getLines()));
        }
        return changes;
    }

    private static Change change(int at, List<String> removed, List<String> inserted) {
        return new Change(at, String.join("", removed), String.join("", inserted));
    }

    private static int common(List<String> one, List<String> other) {
        var count = 0;
        while (count < one.size() && count < other.size() && one.get(count).equals(other.get(count))) {
            count++;
        }
        return count;
    }

    private static int length(List<String> words) {
        return words.stream()
                .mapToInt(word -> word.codePointCount(0, word.length()))
                .sum();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }
}
