package dev.stepup.kratosdouble.form;

import dev.stepup.kratosdouble.wire.Documents;

/** What stands at form nodes, and what a flow says without being wrong. */
public final class Labels {

    private Labels() {}

    static Message password() {
        return Message.info(1070001, "Password");
    }

    static Message email() {
        return Message.info(1070002, "E-Mail")
                .about(Documents.object().add("name", "traits.email").add("title", "E-Mail"));
    }

    static Message save() {
        return Message.info(1070003, "Save");
    }

    static Message verifyCode() {
        return Message.info(1070006, "Verify code");
    }

    static Message signIn() {
        return Message.info(1010001, "Sign in");
    }

    static Message signInWithPassword() {
        return Message.info(1010022, "Sign in with password");
    }

    static Message totpCode() {
        return Message.info(1010006, "Authentication code");
    }

    static Message recoveryCode() {
        return Message.info(1010007, "Backup recovery code");
    }

    static Message useTotp() {
        return Message.info(1010009, "Use Authenticator");
    }

    static Message useRecoveryCode() {
        return Message.info(1010010, "Use backup recovery code");
    }

    static Message unlinkTotp() {
        return Message.info(1050004, "Unlink TOTP Authenticator App");
    }

    static Message totpQrCode() {
        return Message.info(1050005, "Authenticator app QR code");
    }

    static Message totpSecret(String secret) {
        return Message.info(1050006, secret).about(Documents.object().add("secret", secret));
    }

    static Message totpSecretLabel() {
        return Message.info(1050017, "This is your authenticator app secret. Use it if you can not scan the QR code.");
    }

    static Message revealCodes() {
        return Message.info(1050007, "Reveal backup recovery codes");
    }

    static Message regenerateCodes() {
        return Message.info(1050008, "Generate new backup recovery codes");
    }

    static Message codesLabel() {
        return Message.info(1050010, "These are your back up recovery codes. Please keep them in a safe place!");
    }

    static Message confirmCodes() {
        return Message.info(1050011, "Confirm backup recovery codes");
    }

    static Message disableCodes() {
        return Message.info(1050016, "Disable this method");
    }

    /** Asks for a renewed login. */
    public static Message confirmItIsYou() {
        return Message.info(1010003, "Please confirm this action by verifying that it is you.");
    }

    /** Asks for the second factor. */
    public static Message secondFactor() {
        return Message.info(1010004, "Please complete the second authentication challenge.");
    }

    /** Says that settings are saved. */
    public static Message saved() {
        return new Message(
                1050001, "Your changes have been saved!", "success", jakarta.json.JsonValue.EMPTY_JSON_OBJECT);
    }
}
