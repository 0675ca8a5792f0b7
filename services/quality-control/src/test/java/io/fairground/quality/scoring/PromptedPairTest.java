package io.fairground.quality.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromptedPairTest {

    private static final UUID DIGEST_OF_P_AND_A = UUID.fromString("a11efd25-02f9-8f34-8cb3-b2fc6d7d5145");

    @Test
    void anIdIsTheDigestOfItsTextsAsUuidOfVersion8() {
        // printf 'p\0a' | sha256sum = a11efd2502f9ff344cb3b2fc...; the 13th digit becomes 8, the 17th one of 8 to b.
        var id = ContentId.of("p", "a");

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id).isEqualTo(DIGEST_OF_P_AND_A);
    }

    @Test
    void theSameTextsAreTheSameResponseInEveryItem() {
        var one = pair(Map.of("prompt", "p", "responseA", "x", "responseB", "y", "model", "m1"));
        var other = pair(Map.of("prompt", "p", "responseA", "y", "responseB", "x"));

        assertThat(one.first()).isEqualTo(other.second());
        assertThat(one.promptId()).isEqualTo(other.promptId());
    }

    @Test
    void theSameTextToAnotherPromptIsAnotherResponse() {
        var yes = pair(Map.of("prompt", "p", "responseA", "yes", "responseB", "no"));
        var alsoYes = pair(Map.of("prompt", "q", "responseA", "yes", "responseB", "no"));

        assertThat(yes.first().id()).isNotEqualTo(alsoYes.first().id());
    }

    @Test
    void anInstructionWithItsInputIsAPromptToo() {
        var spoken = pair(Map.of("prompt", "do\n\nthis", "responseA", "x", "responseB", "y"));
        var given = pair(Map.of("instruction", "do", "input", "this", "responseA", "x", "responseB", "y"));
        var bare = pair(Map.of("instruction", "do", "input", "", "responseA", "x", "responseB", "y"));

        assertThat(given).isEqualTo(spoken);
        assertThat(bare.promptId()).isEqualTo(ContentId.of("do"));
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(pair(Map.of("prompt", "p", "responseA", "🎡", "responseB", ""))
                        .first()
                        .length())
                .isEqualTo(1);
    }

    @Test
    void aPayloadWithoutPromptOrWithoutTwoTextsHoldsNoPair() {
        assertThat(PromptedPair.of(Map.of("responseA", "x", "responseB", "y"))).isEmpty();
        assertThat(PromptedPair.of(Map.of("prompt", "p", "responseA", "x"))).isEmpty();
        assertThat(PromptedPair.of(Map.of("prompt", "p", "responseA", "x", "responseB", 7)))
                .isEmpty();
        assertThat(PromptedPair.of(Map.of("text", "not about responses"))).isEmpty();
    }

    private static PromptedPair pair(Map<String, Object> payload) {
        return PromptedPair.of(payload).orElseThrow();
    }
}
