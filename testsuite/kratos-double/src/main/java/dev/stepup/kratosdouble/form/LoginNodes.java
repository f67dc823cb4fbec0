package dev.stepup.kratosdouble.form;

import java.util.List;

/** The forms of a login. */
public final class LoginNodes {

    private LoginNodes() {}

    /** Anybody's address and password. */
    public static List<Node> password() {
        return List.of(
                Node.input("default", "identifier", "text").value("").required().label(Labels.email()),
                passwordField(),
                Node.submit("password", "method", "password", Labels.signInWithPassword()));
    }

    /** The password of one who is logged in already. */
    public static List<Node> passwordOf(String identifier) {
        return List.of(
                Node.input("default", "identifier", "hidden").value(identifier),
                passwordField(),
                Node.submit("password", "method", "password", Labels.signIn()));
    }

    public static List<Node> totp() {
        return List.of(
                Node.input("totp", "totp_code", "text").value("").required().label(Labels.totpCode()),
                Node.submit("totp", "method", "totp", Labels.useTotp()));
    }

    public static List<Node> recoveryCode() {
        return List.of(
                Node.input("lookup_secret", "lookup_secret", "text")
                        .value("")
                        .required()
                        .label(Labels.recoveryCode()),
                Node.submit("lookup_secret", "method", "lookup_secret", Labels.useRecoveryCode()));
    }

    private static Node passwordField() {
        return Node.input("password", "password", "password")
                .required()
                .autocomplete("current-password")
                .label(Labels.password());
    }
}
