package dev.stepup.servlet.inventory;

import java.util.Map;
import java.util.Set;

/** What CDI knows of the application's classes. Internal to the library. */
public interface KnownBeans {

    /** Whether there is CDI at all. */
    boolean areKnown();

    /** Whether there is a bean (also a session bean) of this class or of a subclass. */
    boolean contains(Class<?> type);

    /** What beans inherit that is out of range or contradicts: class and method, and why. */
    Map<String, String> badAnnotations();

    /** What keeps guarded beans from being guarded, in words. */
    Set<String> faults();
}
