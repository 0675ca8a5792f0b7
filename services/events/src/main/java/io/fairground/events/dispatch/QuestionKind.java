package io.fairground.events.dispatch;

/** What a job asks. More kinds follow; each has a JSON Schema profile for its answers. */
public enum QuestionKind {
    /** Which of two answers is better: {@code {"choice": "A" | "B" | "tie"}}. */
    PREFERENCE,
    /** One class of a closed list: {@code {"label": "..."}}. */
    LABEL
}
