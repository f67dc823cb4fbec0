/** An embedded identity server that answers as Ory Kratos does. */
module dev.stepup.kratosdouble {
    requires com.eatthepath.otp;
    requires com.google.zxing;
    requires info.picocli;
    requires jakarta.json;
    requires java.desktop;
    requires java.net.http;
    requires jdk.httpserver;
    requires org.apache.commons.codec;
    requires owasp.encoder;
    requires static org.jspecify;
    requires static transitive org.junit.jupiter.api;

    exports dev.stepup.kratosdouble;

    opens dev.stepup.kratosdouble to
            info.picocli;
}
