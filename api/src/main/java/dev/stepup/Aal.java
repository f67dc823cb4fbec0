package dev.stepup;

/**
 * The authenticator assurance level of a session: how strongly its owner has proved who they are (NIST SP 800-63B-4).
 *
 * <p>The levels are ordered: {@code AAL0 < AAL1 < AAL2 < AAL3}, by {@link #compareTo(Enum)} and {@link #isAtLeast(Aal)}.
 */
public enum Aal {
    /** Nobody, or nothing is known. A provider's word for a level that it does not know comes to this one. */
    AAL0,
    /** One factor. */
    AAL1,
    /** Two different factors. Two first factors (a password and a social login) are not two different factors. */
    AAL2,
    /** Two factors of which one is a hardware-bound, phishing-resistant key. Ory Kratos never produces it. */
    AAL3;

    /** Whether this level is {@code other} or a higher one. */
    public boolean isAtLeast(Aal other) {
        return compareTo(other) >= 0;
    }

    /** The higher one of this level and {@code other}. */
    public Aal max(Aal other) {
        return isAtLeast(other) ? this : other;
    }
}
