package dev.stepup.event;

/** Where a requirement is asked. */
public enum Door {
    /** A rule for URLs. */
    URL,
    /** An annotated servlet. */
    SERVLET,
    /** An annotated Jakarta REST resource. */
    REST,
    /** An annotated CDI bean or session bean. */
    BEAN,
    /** The application itself, by {@link dev.stepup.StepUp} or by a denial of its own. */
    API
}
