package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.LoginFlow;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Session;
import org.jspecify.annotations.Nullable;

/** A way to log in. */
interface LoginMethod {

    /** The name that the form gives in {@code method}, and under which the session lists it. */
    String name();

    /** The level of the flows that offer it. */
    String aal();

    /** What the form has to hold. */
    Rules rules(Submission form);

    /** Who it is, or {@link dev.stepup.kratosdouble.form.InvalidForm} why not. */
    Identity authenticate(Submission form, @Nullable Session session);

    /** Prepares the form for another attempt: what was secret is not shown again. */
    void forget(LoginFlow flow, Submission form);
}
