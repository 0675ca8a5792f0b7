package io.fairground.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line: words, flags and options with values, of which the unknown are refused. */
record Arguments(List<String> words, Map<String, List<String>> options) {

    static Arguments parse(String[] line, Set<String> flags, Set<String> valued) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, List<String>>();
        for (int i = 0; i < line.length; i++) {
            if (!line[i].startsWith("-")) {
                words.add(line[i]);
            } else if (flags.contains(line[i])) {
                options.put(line[i], List.of());
            } else if (valued.contains(line[i]) && i + 1 < line.length) {
                options.computeIfAbsent(line[i], name -> new ArrayList<>()).add(line[++i]);
            } else {
                throw new LocalException("unknown or incomplete option " + line[i]);
            }
        }
        return new Arguments(words, options);
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    Optional<String> value(String option) {
        return values(option).stream().findFirst();
    }

    List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    int number(String option, int usual) {
        try {
            return value(option).map(Integer::parseInt).orElse(usual);
        } catch (NumberFormatException e) {
            throw new LocalException(option + " needs a number", e);
        }
    }

    String word(int index, String meaning) {
        if (index >= words.size()) {
            throw new LocalException("say which " + meaning);
        }
        return words.get(index);
    }
}
