package io.fairground.text;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * How alike texts are in meaning, by all-MiniLM-L6-v2: a small model of English sentences, 384 dimensions, quantised to
 * 23 MB, which runs in this process by the ONNX runtime and is never fetched from anywhere (W. Wang et al.,
 * <em>MiniLM</em>, NeurIPS 2020; N. Reimers and I. Gurevych, <em>Sentence-BERT</em>, EMNLP 2019). A text of more than
 * 510 word pieces is cut, and the mean of its parts is taken.
 *
 * <p>Cosines of unrelated sentences lie about 0 to 0.3, of paraphrases about 0.6 to 0.95. The model knows little of
 * languages other than English: there only near copies can be told. Loading takes about a second and 100 MB; make one
 * and keep it. It may be used by several threads.
 */
public final class TextSimilarity {

    private final AllMiniLmL6V2QuantizedEmbeddingModel model;

    private TextSimilarity(AllMiniLmL6V2QuantizedEmbeddingModel model) {
        this.model = model;
    }

    /** Works on the thread that asks. */
    public static TextSimilarity load() {
        return load(Runnable::run);
    }

    /** @param executor for the texts of a list, which are embedded side by side */
    public static TextSimilarity load(Executor executor) {
        return new TextSimilarity(new AllMiniLmL6V2QuantizedEmbeddingModel(executor));
    }

    /** @throws IllegalArgumentException if the text is blank */
    public Embedding embed(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a blank text has no meaning");
        }
        return Embedding.of(model.embed(text).content().vector());
    }

    public double cosine(String one, String other) {
        return embed(one).cosine(embed(other));
    }

    /**
     * The pairs of texts whose embeddings have a cosine of at least {@code threshold}, most alike first
     * ({@link NearDuplicates} says how, and how many of them are found). Texts that are the same letter by letter are
     * paired with the first of them only, which also stands for them against the others. Blank texts are left out.
     */
    public List<NearDuplicate> nearDuplicates(List<String> texts, double threshold) {
        var firsts = new LinkedHashMap<String, Integer>();
        var pairs = new ArrayList<NearDuplicate>();
        for (var index = 0; index < texts.size(); index++) {
            if (!texts.get(index).isBlank()) {
                var first = firsts.putIfAbsent(texts.get(index), index);
                if (first != null) {
                    pairs.add(new NearDuplicate(first, index, 1));
                }
            }
        }
        var indexes = List.copyOf(firsts.values());
        var embeddings = firsts.keySet().stream().map(this::embed).toList();
        for (var pair : NearDuplicates.among(embeddings, threshold)) {
            pairs.add(new NearDuplicate(indexes.get(pair.first()), indexes.get(pair.second()), pair.cosine()));
        }
        pairs.sort(NearDuplicates.MOST_ALIKE_FIRST);
        return pairs;
    }
}
