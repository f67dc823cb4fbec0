package dev.stepup.servlet.inventory;

import dev.stepup.Requirement;
import java.util.List;

/**
 * A line of the table at start. Internal to the library.
 *
 * @param door who has authority over the target, one of {@link #DOORS}
 * @param target a path, a class, or class and method
 * @param requirement what is asked
 */
public record GuardedTarget(String door, String target, Requirement requirement) {

    /** A path. */
    public static final String URL = "url";
    /** A servlet. */
    public static final String SERVLET = "servlet";
    /** A resource. */
    public static final String REST = "rest";
    /** A bean. */
    public static final String BEAN = "bean";

    /** An interface or an abstract class: whatever inherits it is met at its own door. */
    public static final String INHERITED = "inherited";

    /** An annotation: whatever bears it is met at its own door. */
    public static final String BORNE_BY = "borne by";

    static final List<String> DOORS = List.of(URL, SERVLET, REST, BEAN, INHERITED, BORNE_BY);
}
