package io.fairground.quality.text;

import java.util.List;

/**
 * What a method makes of texts.
 *
 * @param texts of each task: the known truth, or what the answers say together; empty without answers
 * @param confidences of each task, 0 to 1: how far the answers agree with the text they make, by weight; computed from
 *     the answers alone also where the truth is known, so that it does not give gold away
 * @param weights of each worker: how much her answer counts, 1 for an average worker
 * @param disagreements of each worker: mean distance of her texts to what the others say (or to the truth where it is
 *     known), 0 to 1, pulled to the crowd's mean with the weight of four texts
 */
public record TextInference(
        List<String> texts, List<Double> confidences, List<Double> weights, List<Double> disagreements) {

    public TextInference {
        texts = List.copyOf(texts);
        confidences = List.copyOf(confidences);
        weights = List.copyOf(weights);
        disagreements = List.copyOf(disagreements);
    }

    public String text(int task) {
        return texts.get(task);
    }

    public double confidence(int task) {
        return confidences.get(task);
    }
}
