/** What an application names, and what a session provider implements. */
module dev.stepup.api {
    requires static org.jspecify;
    requires static transitive jakarta.interceptor;
    requires static transitive jakarta.cdi;
    requires static jakarta.ejb;

    exports dev.stepup;
    exports dev.stepup.event;
    exports dev.stepup.spi;
}
