package dev.stepup.core.answer;

import dev.stepup.Aal;
import dev.stepup.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a requirement asks, in the words of a person: {@code a second factor that is not older than 5 minutes}. */
final class Asked {

    private final Words words;

    Asked(Words words) {
        this.words = words;
    }

    String of(Requirement requirement) {
        List<String> all = new ArrayList<>();
        String level = level(requirement);
        all.add(requirement.methods().isEmpty() ? level : words.of("by", level, methods(requirement.methods(), "or")));
        if (requirement.highestAvailable() && requirement.level() != Aal.AAL1) {
            all.add(words.of("level.HIGHEST"));
        }
        if (requirement.phishingResistant()) {
            all.add(words.of("resistant"));
        }
        String text = words.list(all, "and");
        return requirement.deniedMethods().isEmpty()
                ? text
                : words.of("without", text, methods(requirement.deniedMethods(), "and"));
    }

    private String level(Requirement requirement) {
        boolean highest = requirement.highestAvailable() && requirement.level() == Aal.AAL1;
        String key = "level." + (highest ? "HIGHEST" : requirement.level().name());
        Optional<Duration> age = requirement.maxAge();
        return age.isEmpty() ? words.of(key) : words.of(key + ".fresh", age(age.get()));
    }

    /** A method that nobody has words for is called by its name. */
    private String methods(Set<String> names, String last) {
        List<String> known = names.stream()
                .map(name -> words.orElse("method." + name, name))
                .distinct()
                .sorted()
                .toList();
        return words.list(known, last);
    }

    private String age(Duration age) {
        Duration whole = age.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : age;
        List<String> parts = new ArrayList<>();
        add(parts, "days", whole.toDays());
        add(parts, "hours", whole.toHoursPart());
        add(parts, "minutes", whole.toMinutesPart());
        add(parts, "seconds", whole.toSecondsPart());
        return words.list(parts, "and");
    }

    private void add(List<String> parts, String unit, long count) {
        if (count > 0) {
            parts.add(words.of(unit, count));
        }
    }
}
