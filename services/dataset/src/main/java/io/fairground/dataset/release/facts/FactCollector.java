package io.fairground.dataset.release.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.release.GivenAnswer;
import io.fairground.dataset.release.LabeledTask;
import io.fairground.dataset.release.RegionLabels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts while labels pass by. Grows with the workers and regions there are, not with the labels. */
public final class FactCollector {

    private static final int VALUES_MAX = 200;

    private final ObjectMapper mapper;
    private final RegionalAgreement agreement = new RegionalAgreement();
    private final SortedMap<String, WorkOfRegion> regions = new TreeMap<>();
    private final SortedMap<Integer, Long> answersPerTask = new TreeMap<>();
    private final SortedMap<String, Long> assessments = new TreeMap<>();
    private final SortedMap<String, Long> assessedBy = new TreeMap<>();
    private final SortedMap<String, Long> timeBases = new TreeMap<>();
    private final SortedMap<String, Long> levels = new TreeMap<>();
    private final SortedMap<String, Long> labels = new TreeMap<>();
    private final SortedMap<String, Long> languages = new TreeMap<>();
    private long tasks;
    private long answers;
    private @Nullable Instant first;
    private @Nullable Instant last;

    public FactCollector(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public void take(LabeledTask task) {
        tasks++;
        answersPerTask.merge(task.answers().size(), 1L, Long::sum);
        count(labels, task.label());
        count(languages, language(task));
        task.answers().forEach(this::take);
        agreement.add(task.itemKey(), RegionLabels.counts(task));
    }

    private void take(GivenAnswer answer) {
        answers++;
        regions.computeIfAbsent(answer.region(), _ -> new WorkOfRegion()).add(answer);
        count(assessments, answer.outcome());
        count(assessedBy, answer.decidedBy().startsWith("rule:") ? answer.decidedBy() : "person");
        count(timeBases, answer.timeBasis());
        count(levels, answer.level());
        var at = answer.submittedAt();
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
    }

    private static void count(SortedMap<String, Long> counts, @Nullable String value) {
        if (value != null && (counts.size() < VALUES_MAX || counts.containsKey(value))) {
            counts.merge(value, 1L, Long::sum);
        }
    }

    private @Nullable String language(LabeledTask task) {
        try {
            var payload = mapper.readTree(task.payload());
            for (var field : List.of("language", "lang", "locale")) {
                if (payload.path(field).isTextual()) {
                    return payload.get(field).textValue();
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored payload is not JSON", e);
        }
    }

    public Facts facts() {
        var spoken = new TreeMap<String, WorkOfRegion>();
        var other = new WorkOfRegion();
        var workers = new HashSet<String>();
        regions.forEach((region, work) -> {
            workers.addAll(work.workers());
            if (work.workerCount() >= Facts.WORKERS_MIN) {
                spoken.put(region, work);
            } else {
                other.add(work);
            }
        });
        var told = new ArrayList<Facts.OfRegion>();
        spoken.forEach((region, work) -> told.add(work.facts(region)));
        if (other.workerCount() > 0) {
            told.add(other.facts(Facts.OTHER));
        }
        return new Facts(
                tasks,
                answers,
                workers.size(),
                first,
                last,
                answersPerTask,
                assessments,
                assessedBy,
                timeBases,
                levels,
                labels,
                languages,
                told,
                agreement.agreement(spoken.keySet()),
                agreement.disputed(spoken.keySet()));
    }
}
