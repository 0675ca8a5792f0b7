package io.fairground.events.dispatch;

/** What a worker made of her task. All of them are answers, and paid work. */
public enum Judgement {
    /** She answered the question. */
    ANSWERED,
    /** She says that it cannot be answered for this item: {@code {"cannotJudge": {"reason": "..."}}}. */
    CANNOT_JUDGE,
    /** She reports the item: {@code {"report": {"category": "..."}}}. */
    REPORTED
}
