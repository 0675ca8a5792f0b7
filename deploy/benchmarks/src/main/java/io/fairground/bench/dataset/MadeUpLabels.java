package io.fairground.bench.dataset;

import io.fairground.dataset.release.GivenAnswer;
import io.fairground.dataset.release.LabeledTask;
import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Preferences over two responses of some hundred characters, three answers each, from three regions. */
final class MadeUpLabels {

    private static final int OVERLAP = 3;
    private static final int WORKERS = 500;
    private static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<String> REGIONS = List.of("KE", "PH", "US-CA");
    private static final Money PRICE = new Money(12, "USD");
    private static final String WORDS = "the answer depends on what was asked and of whom ".repeat(4);

    private final SplittableRandom random;
    private long number;

    MadeUpLabels(long seed) {
        this.random = new SplittableRandom(seed);
    }

    LabeledTask next() {
        number++;
        var label = random.nextBoolean() ? "A" : "B";
        var payload = "{\"prompt\":\"Prompt %d\",\"responseA\":\"%s\",\"responseB\":\"%s\"}"
                .formatted(number, text(), text());
        var answers = new ArrayList<GivenAnswer>();
        for (int i = 0; i < OVERLAP; i++) {
            answers.add(answer(label));
        }
        return new LabeledTask(
                new UUID(1, number),
                "k" + number,
                payload,
                label,
                null,
                0.75,
                "{\"A\":0.75,\"B\":0.25}",
                "dawid-skene@1",
                1,
                BEGIN,
                OVERLAP,
                null,
                null,
                answers);
    }

    private String text() {
        return WORDS.substring(0, random.nextInt(80, WORDS.length()));
    }

    private GivenAnswer answer(String label) {
        var worker = random.nextInt(WORKERS);
        var leased = BEGIN.plusSeconds(number);
        return new GivenAnswer(
                new UUID(random.nextLong(), random.nextLong()),
                "%032x".formatted(worker),
                REGIONS.get(worker % REGIONS.size()),
                "RATER",
                "{\"choice\":\"" + label + "\"}",
                label,
                leased,
                leased.plusSeconds(40),
                40_000,
                30_000L + worker,
                "MEASURED",
                PRICE,
                "USED",
                "rule:accept@1",
                null);
    }
}
