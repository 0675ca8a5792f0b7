package io.fairground.dataset.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RootHashTest {

    @Test
    void itIsTheHashOfTheDownloadedFile() throws NoSuchAlgorithmException {
        var hash = new RootHash();
        hash.add("{\"a\":1}".getBytes(UTF_8));
        hash.add("{\"b\":2}".getBytes(UTF_8));

        var file = "{\"a\":1}\n{\"b\":2}\n".getBytes(UTF_8);
        assertThat(hash.rowCount()).isEqualTo(2);
        assertThat(hash.byteCount()).isEqualTo(file.length);
        assertThat(hash.end())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    @Test
    void theOrderOfTheRowsCounts() {
        var one = new RootHash();
        one.add("a".getBytes(UTF_8));
        one.add("b".getBytes(UTF_8));
        var other = new RootHash();
        other.add("b".getBytes(UTF_8));
        other.add("a".getBytes(UTF_8));

        assertThat(one.end()).isNotEqualTo(other.end());
    }
}
