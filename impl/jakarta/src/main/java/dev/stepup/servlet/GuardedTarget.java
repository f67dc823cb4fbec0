package dev.stepup.servlet;

import dev.stepup.Requirement;
import java.util.List;

/**
 * A line of the table at start.
 *
 * @param door who has authority over the target, one of {@link #DOORS}
 * @param target a path, a class, or class and method
 * @param requirement what is asked
 */
record GuardedTarget(String door, String target, Requirement requirement) {

    static final String URL = "url";
    static final String SERVLET = "servlet";
    static final String REST = "rest";
    static final String BEAN = "bean";

    /** An interface or an abstract class: whatever inherits it is met at its own door. */
    static final String INHERITED = "inherited";

    /** An annotation: whatever bears it is met at its own door. */
    static final String BORNE_BY = "borne by";

    static final List<String> DOORS = List.of(URL, SERVLET, REST, BEAN, INHERITED, BORNE_BY);
}
