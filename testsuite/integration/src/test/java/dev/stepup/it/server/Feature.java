package dev.stepup.it.server;

import java.util.regex.Pattern;

/** A part of the platform that not every server has. */
public enum Feature {
    /** Session beans, and the transactions that they are in. */
    EJB("ejb"),
    /** Several modules in one archive. */
    ENTERPRISE_ARCHIVES("enterprise-archive"),
    /** MicroProfile Config. */
    MICROPROFILE_CONFIG("microprofile"),
    /** MicroProfile JWT. */
    MICROPROFILE_JWT("mp-jwt"),
    /** What is left out of the application by {@code web.xml} leaves the rest of the platform alone. */
    BEANS_WITHOUT_INITIALIZERS("left-out"),
    /** Applications of Jakarta REST are registered when the listeners of the application are called. */
    REST_AT_START("rest-at-start");

    private final Pattern word;

    Feature(String word) {
        this.word = Pattern.compile("\\b" + word + "\\b", Pattern.CASE_INSENSITIVE);
    }

    /** Whether the server of this run has it. */
    public boolean isThere() {
        return Distribution.ofThisRun().features().contains(this);
    }

    /** Whether an argument of a test names it, as the path {@code /rest/calling/ejb} does. */
    boolean isNamedBy(Object argument) {
        return word.matcher(String.valueOf(argument)).find();
    }
}
