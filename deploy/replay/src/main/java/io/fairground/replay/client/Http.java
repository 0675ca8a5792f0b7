package io.fairground.replay.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Sends requests, a bounded number at a time, and sends them again while a service is away. */
public final class Http {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Semaphore slots;
    private final Duration patience;

    /**
     * @param parallel how many requests may be under way at once
     * @param patience how long a request is repeated before the run gives up
     */
    public Http(int parallel, Duration patience) {
        this.slots = new Semaphore(parallel);
        this.patience = patience;
    }

    /** @throws Refusal when the final answer is not a 2xx */
    Reply expectOk(Call call) {
        var reply = send(call);
        if (!reply.isOk()) {
            throw new Refusal(call, reply);
        }
        return reply;
    }

    Reply send(Call call) {
        var deadline = System.nanoTime() + patience.toNanos();
        var tokenRenewed = false;
        for (int attempt = 0; ; attempt++) {
            var reply = trySend(call);
            if (reply != null && reply.status() == 401 && call.identity() != null && !tokenRenewed) {
                call.identity().renew();
                tokenRenewed = true;
                continue;
            }
            var pause = reply == null
                    ? RetryRule.pauseAfterFault(attempt)
                    : RetryRule.pauseAfter(reply, attempt).orElse(null);
            if (pause == null && reply != null) {
                return reply;
            }
            if (System.nanoTime() > deadline) {
                throw gaveUp(call, reply);
            }
            sleep(pause == null ? Duration.ofSeconds(1) : pause);
        }
    }

    private static IllegalStateException gaveUp(Call call, @Nullable Reply reply) {
        var last = reply == null ? "no answer" : reply.status() + " " + reply.body();
        return new IllegalStateException("gave up on " + call.method() + " "
                + call.endpoint().replicas().getFirst() + call.path() + ": last seen " + last);
    }

    /** @return {@code null} when the connection failed: whether the request was applied is unknown */
    private @Nullable Reply trySend(Call call) {
        var request = request(call);
        try {
            slots.acquire();
            try {
                return Reply.of(client.send(request, BodyHandlers.ofString()));
            } finally {
                slots.release();
            }
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static HttpRequest request(Call call) {
        var request = HttpRequest.newBuilder(call.endpoint().next(call.path())).timeout(REQUEST_TIMEOUT);
        call.headers().forEach(request::header);
        if (call.identity() != null) {
            request.header("Authorization", "Bearer " + call.identity().token());
        }
        var body = call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body());
        return request.method(call.method(), body).build();
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
