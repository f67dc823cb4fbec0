package dev.stepup.tck;

import dev.stepup.Aal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A session that a test wants to be there. Immutable.
 *
 * @param person whose; a name by which the fixture tells people apart
 * @param completed the methods that the person has completed, in their order
 * @param enrolled the levels of all methods that the person has enrolled
 * @param level the level that the backend states for the session
 */
public record SessionPlan(String person, List<Completed> completed, Set<Aal> enrolled, Aal level) {

    public SessionPlan {
        completed = List.copyOf(completed);
        enrolled = Set.copyOf(enrolled);
    }

    /**
     * A completed method.
     *
     * @param name as the {@linkplain ProviderFixture#method provider} calls it
     * @param level its level
     * @param age how long ago it was completed
     */
    public record Completed(String name, Aal level, Duration age) {}
}
