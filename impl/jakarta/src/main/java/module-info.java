/** The doors: servlet filters, the Jakarta REST feature, the interceptor and the injectable view of the session. */
module dev.stepup {
    requires static org.jspecify;
    requires transitive dev.stepup.api;
    requires dev.stepup.core;
    requires static jakarta.servlet;
    requires static jakarta.ws.rs;
    requires static jakarta.cdi;
    requires static jakarta.interceptor;
    requires static jakarta.annotation;
    requires static jakarta.inject;
    requires jakarta.json;
    requires owasp.encoder;

    uses dev.stepup.spi.SessionProviderFactory;
    uses dev.stepup.spi.PageTemplate;
    uses java.time.InstantSource;

    exports dev.stepup.servlet;
    exports dev.stepup.cdi;
    exports dev.stepup.rest;

    provides jakarta.servlet.ServletContainerInitializer with
            dev.stepup.servlet.StepUpInitializer;
    provides jakarta.enterprise.inject.spi.Extension with
            dev.stepup.cdi.StepUpExtension;
    provides jakarta.ws.rs.core.Feature with
            dev.stepup.rest.StepUpFeature;
}
