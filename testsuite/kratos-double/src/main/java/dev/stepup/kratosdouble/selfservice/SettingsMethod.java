package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.SettingsFlow;

/** Something that can be changed in the settings. */
interface SettingsMethod {

    /** What became of a change. */
    enum Outcome {
        /** It is saved. */
        SAVED,
        /** Nothing is saved yet; the flow shows something. */
        SHOWN,
        /** It may only be done after a renewed login. */
        REFRESH_NEEDED
    }

    /** Whether the form asks for this. */
    boolean claims(Submission form);

    /** What the form has to hold. */
    Rules rules(Submission form);

    /** Shows in the form what was typed, so that it can be corrected. */
    default void keep(SettingsFlow flow, Submission form) {}

    /** Does it, or {@link dev.stepup.kratosdouble.form.InvalidForm} why not. */
    Outcome apply(Change change);
}
