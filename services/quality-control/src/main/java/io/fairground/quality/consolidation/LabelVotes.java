package io.fairground.quality.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.quality.inference.BinaryRelevance;
import io.fairground.quality.inference.MajorityVote;
import io.fairground.quality.inference.MultiLabelTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Counts which labels answers name. */
final class LabelVotes {

    private LabelVotes() {}

    static Consolidated count(List<String> labels, List<JsonNode> answers) {
        var named = answers.stream()
                .map(answer -> StreamSupport.stream(answer.path("labels").spliterator(), false)
                        .mapToInt(label -> labels.indexOf(label.asText()))
                        .toArray())
                .toArray(int[][]::new);
        var voters = IntStream.range(0, answers.size()).toArray();
        var table = new MultiLabelTable(1, answers.size(), labels.size(), new int[answers.size()], voters, named);
        var inference = new BinaryRelevance(new MajorityVote()).infer(table);
        var distribution = new LinkedHashMap<String, Double>();
        for (var label = 0; label < labels.size(); label++) {
            distribution.put(labels.get(label), inference.probability(0, label));
        }
        var applying = Arrays.stream(inference.labels(0)).mapToObj(labels::get).toList();
        return new Consolidated(Map.of("labels", applying), inference.confidence(0), distribution);
    }
}
