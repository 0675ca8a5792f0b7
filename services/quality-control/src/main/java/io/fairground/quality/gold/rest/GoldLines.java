package io.fairground.quality.gold.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.gold.GoldLine;
import io.fairground.quality.gold.GoldUpload;
import io.fairground.quality.job.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads JSON lines; a line that cannot be read is one more fault of the upload, not the end of it. */
@ApplicationScoped
class GoldLines {

    private static final int LINES_MAX = 1_000_000;

    private final ObjectReader line;

    GoldLines(ObjectMapper json) {
        this.line = json.readerFor(GoldLineRequest.class)
                .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }

    /** @throws ProblemException {@code too-large} beyond {@value #LINES_MAX} lines, {@code malformed-request} for bytes that are not UTF-8 */
    GoldUpload read(InputStream body, Question question) {
        var upload = new GoldUpload(question);
        // A decoder that is asked for explicitly reports bad bytes instead of replacing them.
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()))) {
            var number = 0;
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                if (++number > LINES_MAX) {
                    throw new ProblemException(CommonProblem.TOO_LARGE, "at most " + LINES_MAX + " lines at a time");
                }
                if (!text.isBlank()) {
                    read(number, text, upload);
                }
            }
            return upload;
        } catch (CharacterCodingException e) {
            throw new ProblemException(CommonProblem.MALFORMED_REQUEST, "the body is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(int number, String text, GoldUpload upload) {
        try {
            GoldLineRequest request = line.readValue(text);
            if (request == null) {
                upload.reject(number, "", "is not a JSON object");
                return;
            }
            upload.add(new GoldLine(number, request.itemKey(), request.label()));
        } catch (JsonProcessingException e) {
            upload.reject(number, "", "must be a JSON object with the texts \"itemKey\" and \"label\"");
        }
    }
}
