package io.fairground.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Requests that carry an {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header-07) have one effect.
 *
 * <p>The answer is stored in the transaction of the effect: a crash leaves both or neither. Refusals are not stored, so
 * a request that was refused may be mended and sent under the same key.
 */
@ApplicationScoped
public class IdempotentRequests {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    IdempotentRequests(IdempotencyKeys keys, ObjectMapper json, Caller caller, Clock clock) {
        this.keys = keys;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param key the header as it was sent
     * @param route method and path template: a key is unique to a caller and a route
     * @param request compared with the first request under this key
     * @param effect runs only the first time
     * @throws ProblemException {@code idempotency-key-missing}, {@code idempotency-key-reused} for another request under
     *     the same key, {@code request-in-progress} while the first one runs
     */
    @Transactional(TxType.MANDATORY)
    public Response once(@Nullable String key, String route, Object request, Supplier<StoredAnswer> effect) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_MISSING, "send an Idempotency-Key of 1 to 255 visible characters");
        }
        var id = new IdempotencyKeys.Id(caller.subject(), route, key);
        if (!keys.tryLock(id)) {
            throw new ProblemException(CommonProblem.REQUEST_IN_PROGRESS, "wait for the first answer, then repeat");
        }
        var hash = sha256(write(request));
        var stored = keys.find(id);
        return stored.isPresent() ? replay(stored.get(), hash) : first(id, hash, effect.get());
    }

    private Response first(IdempotencyKeys.Id id, byte[] hash, StoredAnswer answer) {
        var stored = new IdempotencyKeys.Stored(hash, answer.status(), answer.location(), write(answer.body()));
        keys.add(id, stored, clock.instant());
        return response(stored).build();
    }

    private static Response replay(IdempotencyKeys.Stored stored, byte[] hash) {
        if (!Arrays.equals(stored.requestSha256(), hash)) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED, "the first request under this key was a different one");
        }
        return response(stored).header("Idempotency-Replayed", true).build();
    }

    private static Response.ResponseBuilder response(IdempotencyKeys.Stored stored) {
        var response = Response.status(stored.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(stored.body());
        var location = stored.location();
        return location == null ? response : response.header(HttpHeaders.LOCATION, location);
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
