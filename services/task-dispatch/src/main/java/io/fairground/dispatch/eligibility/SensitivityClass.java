package io.fairground.dispatch.eligibility;

/** What may hurt those who look at it. A worker sees it only if she has agreed to, class by class. */
public enum SensitivityClass {
    VIOLENCE,
    GORE,
    SEXUAL,
    HATE,
    SELF_HARM,
    ABUSE,
    EXTREMISM
}
