package io.fairground.quality.scoring;

import java.util.UUID;

/**
 * What a model wrote for a prompt, known by its content; the text itself stays in its dataset.
 *
 * @param id from prompt and text, see {@link ContentId}
 * @param length in code points
 */
public record Response(UUID id, int length) {

    static Response to(String prompt, String text) {
        return new Response(ContentId.of(prompt, text), text.codePointCount(0, text.length()));
    }

    /** Its length on a scale where a response twice as long has 1 more; an empty one counts as one letter. */
    double doublings() {
        return Math.log(Math.max(1, length)) / Math.log(2);
    }
}
