package io.fairground.dataset.release.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

    @ParameterizedTest
    @CsvSource({"3,0,0,1.3.0", "0,0,0,1.2.4", "3,1,0,2.0.0", "0,0,1,2.0.0"})
    void whatWasTrainedOnBeforeSaysWhichVersionComesNext(long added, long changed, long removed, String version) {
        assertThat(Version.parse("1.2.3").next(new Difference(added, changed, removed)))
                .hasToString(version);
    }

    @Test
    void aGroupStaysOnItsSideHoweverManyRowsItHas() {
        var split = new Split(new UUID(1, 2), 20);

        assertThat(split.of("prompt")).isEqualTo(split.of("prompt"));
        var tests = IntStream.range(0, 10_000)
                .filter(i -> split.of("p" + i) == Split.TEST)
                .count();
        assertThat(tests).isBetween(1_880L, 2_120L); // three standard deviations
    }

    @Test
    void noTestSplitIsMadeUnlessItIsAskedFor() {
        var split = new Split(new UUID(1, 2), 0);

        assertThat(IntStream.range(0, 1_000).map(i -> split.of("p" + i))).containsOnly(Split.TRAIN);
    }

    @Test
    void aLargerTestSplitHoldsTheSmallerOne() {
        var small = new Split(new UUID(1, 2), 5);
        var large = new Split(new UUID(1, 2), 10);

        assertThat(IntStream.range(0, 1_000).filter(i -> small.of("p" + i) == Split.TEST))
                .allMatch(i -> large.of("p" + i) == Split.TEST);
    }

    @Test
    void aSignatureHoldsForWhatWasSignedAndForNothingElse() {
        var key = SigningKey.generate();
        var jws = key.sign("content".getBytes(UTF_8));

        assertThat(jws).matches("[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]+");
        assertThat(key.verifies(jws, "content".getBytes(UTF_8))).isTrue();
        assertThat(key.verifies(jws, "Content".getBytes(UTF_8))).isFalse();
        assertThat(SigningKey.generate().verifies(jws, "content".getBytes(UTF_8)))
                .isFalse();
        assertThat(key.verifies(jws.replaceFirst("^..", "e3"), "content".getBytes(UTF_8)))
                .isFalse();
        assertThat(key.verifies("a.b.c", "content".getBytes(UTF_8))).isFalse();
        assertThat(key.verifies("..%", "content".getBytes(UTF_8))).isFalse();
    }

    @Test
    void thePublicKeyIsAJsonWebKeyWithItsThumbprint() {
        var jwk = SigningKey.generate().jwk();

        assertThat(jwk)
                .containsEntry("kty", "OKP")
                .containsEntry("crv", "Ed25519")
                .doesNotContainKey("d");
        assertThat(jwk.get("x")).matches("[A-Za-z0-9_-]{43}");
        assertThat(jwk.get("kid")).matches("[A-Za-z0-9_-]{43}");
    }
}
