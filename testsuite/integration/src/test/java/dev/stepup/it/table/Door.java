package dev.stepup.it.table;

/** Every way to guard something. */
enum Door {
    URL("/url/"),
    SERVLET("/servlet/"),
    REST("/rest/table/"),
    LISTED_REST("/listed/table/"),
    BEAN("/bean/"),
    EJB("/ejb/"),
    API("/api/");

    private final String prefix;

    Door(String prefix) {
        this.prefix = prefix;
    }

    String path(Asked asked) {
        return prefix + asked.path();
    }
}
