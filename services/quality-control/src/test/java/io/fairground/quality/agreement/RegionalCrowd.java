package io.fairground.quality.agreement;

import io.fairground.kernel.Region;
import io.fairground.quality.inference.AnswerTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Answers by region, built region by region. */
public final class RegionalCrowd {

    private final int classCount;
    private final List<RegionalAnswer> answers = new ArrayList<>();

    public RegionalCrowd(int classCount) {
        this.classCount = classCount;
    }

    /** Six workers each of Kenya and the USA: of ten tasks they see four the other way round, and all others alike. */
    public static RegionalCrowd divided() {
        return new RegionalCrowd(2)
                .region("KE", 6, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1)
                .region("US", 6, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1);
    }

    /** Workers of a region who all say the same: class {@code said[i]} of task {@code i}, and nothing where it is -1. */
    public RegionalCrowd region(String region, int workers, int... said) {
        for (var worker = 0; worker < workers; worker++) {
            worker(region, region + worker, said);
        }
        return this;
    }

    public RegionalCrowd worker(String region, String name, int... said) {
        for (var task = 0; task < said.length; task++) {
            if (said[task] >= 0) {
                answers.add(new RegionalAnswer(task(task), id(name), Region.of(region), said[task]));
            }
        }
        return this;
    }

    public static UUID task(int task) {
        return id("task" + task);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public List<RegionalAnswer> rows() {
        return List.copyOf(answers);
    }

    public RegionalAnswers answers() {
        return RegionalAnswers.of(classCount, answers);
    }

    public JobAgreement agreement() {
        var all = answers();
        return JobAgreement.of(new UUID(4, 2), all.extent(), all);
    }

    /** Of each task its rows, as worker, region and class. */
    static List<String> rows(RegionalAnswers regional) {
        AnswerTable table = regional.answers();
        var rows = new ArrayList<String>();
        for (var task = 0; task < table.taskCount(); task++) {
            for (var row = table.from(task); row < table.to(task); row++) {
                var region = regional.regions().get(regional.groups().of(table.worker(row)));
                rows.add(regional.tasks().get(task) + " " + table.worker(row) + " " + region + " " + table.label(row));
            }
        }
        return rows;
    }
}
