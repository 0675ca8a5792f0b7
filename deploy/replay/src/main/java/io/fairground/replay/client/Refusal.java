package io.fairground.replay.client;

/** A service said no, for good. */
public final class Refusal extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String problem;

    Refusal(Call call, Reply reply) {
        super(call.method() + " " + call.path() + " was answered " + reply.status() + " "
                + reply.body().strip());
        this.status = reply.status();
        this.problem = reply.problem();
    }

    public int status() {
        return status;
    }

    /** The slug of the problem, such as {@code lease-lost}. */
    public String problem() {
        return problem;
    }
}
