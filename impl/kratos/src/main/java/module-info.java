/** The session provider for Ory Kratos and Ory Network. */
module dev.stepup.kratos {
    requires dev.stepup.api;
    requires java.net.http;
    requires jakarta.json;
    requires jakarta.validation;
    requires static org.jspecify;

    // The validator reads the configuration record.
    opens dev.stepup.kratos to
            org.hibernate.validator;

    provides dev.stepup.spi.SessionProviderFactory with
            dev.stepup.kratos.KratosProviderFactory;
}
