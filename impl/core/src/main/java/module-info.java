/** From a requirement and the evidence to the decision and its answer. Internal: only the doors of the library use it. */
module dev.stepup.core {
    requires static org.jspecify;
    requires transitive dev.stepup.api;
    requires jakarta.validation;

    exports dev.stepup.core.answer;
    exports dev.stepup.core.config;
    exports dev.stepup.core.decision;
    exports dev.stepup.core.policy;
    exports dev.stepup.core.session;

    opens dev.stepup.core.config;
}
