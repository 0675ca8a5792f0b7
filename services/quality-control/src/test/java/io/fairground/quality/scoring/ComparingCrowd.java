package io.fairground.quality.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairground.kernel.Region;
import io.fairground.quality.preference.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A made crowd whose members prefer responses by planted worth, with some noise. */
final class ComparingCrowd {

    private final Random random;
    private final List<ComparedAnswer> answers = new ArrayList<>();

    ComparingCrowd(long seed) {
        this.random = new Random(seed);
    }

    List<ComparedAnswer> answers() {
        return List.copyOf(answers);
    }

    static Response response(String prompt, int number, int length) {
        return new Response(ContentId.of(prompt, "response " + number), length);
    }

    /** One answer by the odds of the two worths; {@code place} is added to that of the first. */
    void compare(
            String region, int worker, Response first, double worth, Response second, double otherWorth, double place) {
        var chance = 1 / (1 + Math.exp(otherWorth - worth - place));
        say(region, worker, first, second, random.nextDouble() < chance ? Outcome.FIRST : Outcome.SECOND);
    }

    void say(String region, int worker, Response first, Response second, Outcome outcome) {
        answers.add(new ComparedAnswer(
                "i" + answers.size(),
                new PromptedPair(ContentId.of("prompt"), first, second),
                UUID.nameUUIDFromBytes((region + worker).getBytes(UTF_8)),
                Region.of(region),
                outcome));
    }
}
