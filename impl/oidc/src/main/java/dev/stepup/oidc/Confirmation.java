package dev.stepup.oidc;

import dev.stepup.spi.RequestView;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether who presents a token is who it was given to, where it says so ({@code cnf}, RFC 7800). A token that is bound to
 * something that is not shown, or that is not understood, stands for nobody, whatever scheme it came by.
 */
final class Confirmation {

    private static final String KEY = "jkt";
    private static final String CERTIFICATE = "x5t#S256";
    private static final Set<String> UNDERSTOOD = Set.of(KEY, CERTIFICATE);

    private final DpopProofs proofs;

    Confirmation(DpopProofs proofs) {
        this.proofs = proofs;
    }

    Verdict of(Map<String, Object> claims, Presented presented, RequestView request) {
        if (!claims.containsKey("cnf")) {
            boolean promised = presented.proven()
                    || Json.text(claims, "token_type")
                            .filter("DPoP"::equalsIgnoreCase)
                            .isPresent();
            return promised ? Verdict.refused("DPoP, and the token is bound to no key") : Verdict.GOOD;
        }
        if (!(claims.get("cnf") instanceof Map<?, ?> cnf) || cnf.isEmpty() || !UNDERSTOOD.containsAll(cnf.keySet())) {
            return Verdict.refused("cnf is not understood");
        }
        if (cnf.containsKey(CERTIFICATE) && !isShown(cnf.get(CERTIFICATE), request.clientCertificates())) {
            return Verdict.refused("the certificate that the token is bound to is not shown");
        }
        if (cnf.containsKey(KEY) != presented.proven()) {
            return Verdict.refused("bound to a key, and not presented as DPoP, or the other way round");
        }
        return cnf.containsKey(KEY) ? proofs.of(cnf.get(KEY), presented.token(), request) : Verdict.GOOD;
    }

    private static boolean isShown(@Nullable Object thumbprint, List<X509Certificate> chain) {
        try {
            return thumbprint instanceof String text
                    && !chain.isEmpty()
                    && Digest.isSame(text, Digest.of(chain.get(0).getEncoded()));
        } catch (CertificateEncodingException unusable) {
            return false;
        }
    }
}
