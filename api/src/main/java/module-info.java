/** What an application names, and what a session provider implements. */
module dev.stepup.api {
    requires static org.jspecify;
    requires static jakarta.interceptor;
    requires static jakarta.cdi;
    requires static jakarta.ejb;

    exports dev.stepup;
    exports dev.stepup.event;
    exports dev.stepup.spi;
}
