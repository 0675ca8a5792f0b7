package io.fairground.dispatch.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with a question, rule by rule. */
final class Faults {

    static final int NAME_LENGTH_MAX = 200;
    static final int NAMES_MAX = 200;
    static final int POINTER_LENGTH_MAX = 200;

    private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])*)*");

    private final List<Fault> found = new ArrayList<>();

    Faults require(boolean holds, String pointer, String detail) {
        if (!holds) {
            found.add(new Fault(pointer, detail));
        }
        return this;
    }

    /** A closed list: so many names, each readable, none twice. */
    Faults names(String pointer, List<String> names, int min, int max) {
        require(names.size() >= min && names.size() <= max, pointer, "names " + min + " to " + max + " of them");
        var seen = new HashSet<String>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var length = name.codePointCount(0, name.length());
            require(
                    !name.isBlank() && length <= NAME_LENGTH_MAX,
                    pointer + "/" + i,
                    "has 1 to " + NAME_LENGTH_MAX + " characters");
            require(seen.add(name), pointer + "/" + i, "is named twice");
        }
        return this;
    }

    /** Named scales, each with its own ends. */
    Faults scales(String pointer, List<Scale> scales, int min, int max) {
        require(scales.size() >= min && scales.size() <= max, pointer, "names " + min + " to " + max + " of them");
        var seen = new HashSet<String>();
        for (var i = 0; i < scales.size(); i++) {
            found.addAll(scales.get(i).faults(pointer + "/" + i));
            require(seen.add(scales.get(i).name()), pointer + "/" + i + "/name", "is named twice");
        }
        return this;
    }

    Faults within(String pointer, int value, int min, int max) {
        return require(value >= min && value <= max, pointer, "is from " + min + " to " + max);
    }

    /** A lower and an upper limit of which the lower must not be above. */
    Faults limits(String minName, int min, String maxName, int max, int most) {
        within("/" + minName, min, 0, most);
        within("/" + maxName, max, 1, most);
        return require(min <= max, "/" + minName, "is above " + maxName);
    }

    /** Where something stands in the item. */
    Faults place(String member, String pointer) {
        return require(
                pointer.length() <= POINTER_LENGTH_MAX
                        && POINTER.matcher(pointer).matches(),
                "/" + member,
                "is a JSON pointer (RFC 6901) into the item, such as /response");
    }

    List<Fault> found() {
        return List.copyOf(found);
    }
}
