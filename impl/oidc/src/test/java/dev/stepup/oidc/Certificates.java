package dev.stepup.oidc;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Certificates of clients, made for these tests; their keys are gone. */
final class Certificates {

    static final X509Certificate CLIENT = read("""
            -----BEGIN CERTIFICATE-----
            MIIBOjCB4qADAgECAgkAitf2Rq/dd/0wCgYIKoZIzj0EAwIwETEPMA0GA1UEAxMG
            Y2xpZW50MCAXDTI2MTEyNTAyNTUxMloYDzIxMjYxMTAxMDI1NTEyWjARMQ8wDQYD
            VQQDEwZjbGllbnQwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASkYYKmNSEwIJrQ
            Wq5Nht/nEmXppozC8GQCrPC3MMafJPcE7mIFT7TwF3DKcmWiSf/UOVzVN5oFz8na
            g3JFH+B1oyEwHzAdBgNVHQ4EFgQUQEb3VKGqxiMcmVYlA3at7MXbjwIwCgYIKoZI
            zj0EAwIDRwAwRAIgdspyPP70rxTEeprTEI2DCcDuMNTsJ10BGvY+3eMlQxACIDeC
            CGiqSqZ7NoGyfpCzov6EjGc412YzxHeKEvvCm9dP
            -----END CERTIFICATE-----
            """);

    static final X509Certificate OTHER = read("""
            -----BEGIN CERTIFICATE-----
            MIIBOTCB4KADAgECAgkA7mflhgCDHlUwCgYIKoZIzj0EAwIwEDEOMAwGA1UEAxMF
            b3RoZXIwIBcNMjYxMTI1MDMzMTA3WhgPMjEyNjExMDEwMzMxMDdaMBAxDjAMBgNV
            BAMTBW90aGVyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEx07bJtIanvGGQxSr
            1M6mdPuTe2Vfmdscu5z4Yc5FZQOu0+lhz2v6vYcANGVBOKsX4AhU+YlqM5ror1ho
            CJ5jS6MhMB8wHQYDVR0OBBYEFK+nqiu7RUJYQlZ2rPODZvrINaFsMAoGCCqGSM49
            BAMCA0gAMEUCIQC19UXMYJITImr+evLP3UZ5VTJJLs8p969TfEPZ3xUf8AIgPvfD
            Ecz2PIvGKqfJEUQhZZ4GIN29AWqqmXy6nAoVeB0=
            -----END CERTIFICATE-----
            """);

    private Certificates() {}

    private static X509Certificate read(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
