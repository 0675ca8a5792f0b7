package io.fairground.kit.problem;

/** The problems every service may answer with. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST("malformed-request", "The request cannot be read", 400),
    IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", "This request needs an Idempotency-Key", 400),
    UNAUTHENTICATED("unauthenticated", "No valid access token", 401),
    FORBIDDEN("forbidden", "The caller may not do this", 403),
    NOT_FOUND("not-found", "There is nothing here for the caller", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "This resource has no such method", 405),
    NOT_ACCEPTABLE("not-acceptable", "None of the accepted media types can be produced", 406),
    REQUEST_IN_PROGRESS("request-in-progress", "The same request is still running", 409),
    PRECONDITION_FAILED("precondition-failed", "The resource has changed since it was read", 412),
    TOO_LARGE("too-large", "The request is larger than allowed", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "This resource does not read that media type", 415),
    INVALID_REQUEST("invalid-request", "The request breaks a rule", 422),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", "This Idempotency-Key was used for another request", 422),
    PRECONDITION_REQUIRED("precondition-required", "This request needs an If-Match", 428),
    INTERNAL("internal", "The service failed", 500),
    UNAVAILABLE("unavailable", "The service cannot answer right now", 503);

    private final String slug;
    private final String title;
    private final int status;

    CommonProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }

    /** The common problem of an HTTP status; statuses nobody here names fall to their class. */
    static CommonProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL : MALFORMED_REQUEST;
        };
    }
}
