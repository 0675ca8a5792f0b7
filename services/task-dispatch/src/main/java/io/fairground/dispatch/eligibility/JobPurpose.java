package io.fairground.dispatch.eligibility;

/** What a job is for. All are paid alike. */
public enum JobPurpose {
    /** Its labels. */
    LABELING,
    /** To find out who can do a kind of work: who passes is granted a qualification. */
    QUALIFICATION,
    /** To teach a kind of work. */
    TRAINING
}
