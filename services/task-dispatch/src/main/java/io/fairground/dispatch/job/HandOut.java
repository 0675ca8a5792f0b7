package io.fairground.dispatch.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fairground.kit.problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the tasks of a job are handed out, as its vendor wants it.
 *
 * @param priority {@code NORMAL} by default
 * @param deadline when it should be done, where that is sooner than its priority says; after it the job goes on, first of all
 * @param context JSON pointer to what items of one conversation or document have in common: a worker stays with it, and others
 *     begin elsewhere, as long as there is an elsewhere. Items that belong together stand together in the dataset
 * @param skipsMax how many tasks of the job one worker may skip; 0: none; left out: as many as she likes
 * @param bundleMax how many tasks a worker with a weak connection may take together, under a lease that many times as long; 1
 *     by default
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandOut(
        Priority priority,
        @Nullable Instant deadline,
        @Nullable String context,
        @Nullable Integer skipsMax,
        @Nullable Integer bundleMax) {

    /** What holds where a vendor says nothing. */
    public static final HandOut DEFAULT = new HandOut(Priority.NORMAL, null, null, null, null);

    private static final int CONTEXT_MAX = 200;
    private static final int SKIPS_LIMIT_MAX = 10_000;
    private static final int BUNDLE_LIMIT_MAX = 50;
    private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])*)+");

    public HandOut {
        priority = priority == null ? Priority.NORMAL : priority;
    }

    /**
     * When the job is due: of two jobs a worker may take, the one due first comes first. Earliest due date first (Jackson 1955)
     * keeps the greatest lateness smallest, and nothing starves: a job of low priority is due some day before any new one.
     */
    public Instant due(Instant openedAt) {
        var promised = openedAt.plus(priority.turnaround());
        return deadline != null && deadline.isBefore(promised) ? deadline : promised;
    }

    /** The limit on skips, if there is one. */
    @JsonIgnore
    public OptionalInt skipLimit() {
        return skipsMax == null ? OptionalInt.empty() : OptionalInt.of(skipsMax);
    }

    /** How many tasks may be taken together. */
    @JsonIgnore
    public int bundleLimit() {
        return bundleMax == null ? 1 : bundleMax;
    }

    /** The keys that lead to what items have in common, from the root; none where items stand for themselves. */
    @JsonIgnore
    public List<String> contextPath() {
        return context == null
                ? List.of()
                : Pattern.compile("/")
                        .splitAsStream(context.substring(1))
                        .map(key -> key.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    /** What is wrong with it; pointers into it. */
    public List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        if (context != null
                && (context.length() > CONTEXT_MAX || !POINTER.matcher(context).matches())) {
            faults.add(new FieldError("/context", "is no JSON pointer of at most " + CONTEXT_MAX + " characters"));
        }
        if (skipsMax != null && (skipsMax < 0 || skipsMax > SKIPS_LIMIT_MAX)) {
            faults.add(new FieldError("/skipsMax", "is not between 0 and " + SKIPS_LIMIT_MAX));
        }
        if (bundleMax != null && (bundleMax < 1 || bundleMax > BUNDLE_LIMIT_MAX)) {
            faults.add(new FieldError("/bundleMax", "is not between 1 and " + BUNDLE_LIMIT_MAX));
        }
        return faults;
    }
}
