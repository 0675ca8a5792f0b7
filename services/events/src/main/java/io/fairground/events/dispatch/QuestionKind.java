package io.fairground.events.dispatch;

/** What a job asks. Each kind has a JSON Schema profile for its answers. */
public enum QuestionKind {
    /** Which of two responses is better: {@code {"choice": "A"}}. */
    PREFERENCE,
    /** Several responses in order, best first, ties together: {@code {"ranking": [["B"], ["A", "C"]]}}. */
    RANKING,
    /** A whole number on a scale: {@code {"rating": 4}}. */
    RATING,
    /** A number on each of several scales: {@code {"ratings": {"helpfulness": 4}}}. */
    LIKERT_ASPECTS,
    /** One class of a closed list: {@code {"label": "..."}}. */
    LABEL,
    /** Some labels of a closed list: {@code {"labels": ["..."]}}. */
    MULTI_LABEL,
    /** A demonstration: {@code {"turns": [{"role": "assistant", "content": "..."}]}}. */
    TEXT,
    /** A prompt: {@code {"prompt": "..."}}. */
    PROMPT_WRITING,
    /** A model's answer, edited: {@code {"text": "..."}}. */
    REWRITE,
    /** Parts of a text: {@code {"spans": [{"start": 0, "end": 3, "quote": "Ada", "label": "person"}]}}. */
    SPAN,
    /** Parts of an image: {@code {"boxes": [{"x": 1, "y": 2, "width": 3, "height": 4, "label": "car"}]}}. */
    BOX,
    /** One judgement for each reasoning step: {@code {"steps": [{"judgement": "good"}]}}. */
    STEPS,
    /** How severe each harm is: {@code {"harms": {"violence": "none"}}}. */
    SAFETY,
    /** A judgement of another worker's answer: {@code {"verdict": "accept"}}. */
    REVIEW
}
