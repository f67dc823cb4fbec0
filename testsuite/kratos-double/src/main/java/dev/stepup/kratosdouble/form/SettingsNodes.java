package dev.stepup.kratosdouble.form;

import dev.stepup.kratosdouble.state.RecoveryCode;
import dev.stepup.kratosdouble.state.Totp;
import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Times;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.StringJoiner;

/** The forms of the settings. */
public final class SettingsNodes {

    private static final String LOOKUP = "lookup_secret";

    private SettingsNodes() {}

    public static List<Node> profile(String email) {
        return List.of(
                Node.input("profile", "traits.email", "email")
                        .value(email)
                        .required()
                        .autocomplete("email")
                        .label(Labels.email()),
                Node.submit("profile", "method", "profile", Labels.save()));
    }

    public static List<Node> password() {
        return List.of(
                Node.input("password", "password", "password")
                        .required()
                        .autocomplete("new-password")
                        .label(Labels.password()),
                Node.submit("password", "method", "password", Labels.save()));
    }

    public static List<Node> enrolTotp(Totp totp, String account) {
        return List.of(
                Node.image("totp", "totp_qr", QrCode.png(totp.url(account)), QrCode.SIZE, Labels.totpQrCode()),
                Node.text("totp", "totp_secret_key", Labels.totpSecret(totp.secret()), Labels.totpSecretLabel()),
                Node.input("totp", "totp_code", "text").required().label(Labels.verifyCode()),
                Node.submit("totp", "method", "totp", Labels.save()));
    }

    public static List<Node> unlinkTotp() {
        return List.of(
                Node.submit("totp", "totp_unlink", "true", Labels.unlinkTotp()).required());
    }

    public static Node revealCodes() {
        return Node.submit(LOOKUP, "lookup_secret_reveal", "true", Labels.revealCodes());
    }

    public static Node disableCodes() {
        return Node.submit(LOOKUP, "lookup_secret_disable", "true", Labels.disableCodes());
    }

    public static Node regenerateCodes() {
        return Node.submit(LOOKUP, "lookup_secret_regenerate", "true", Labels.regenerateCodes());
    }

    public static Node confirmCodes() {
        return Node.submit(LOOKUP, "lookup_secret_confirm", "true", Labels.confirmCodes());
    }

    /** The recovery codes themselves; of a used one only that it was used. */
    public static Node codes(List<RecoveryCode> codes) {
        StringJoiner list = new StringJoiner(", ");
        JsonArrayBuilder each = Documents.array();
        for (RecoveryCode code : codes) {
            list.add(code.isUsed() ? "used" : code.code());
            each.add(message(code).toJson());
        }
        Message all =
                Message.info(1050015, list.toString()).about(Documents.object().add("secrets", each));
        return Node.text(LOOKUP, "lookup_secret_codes", all, Labels.codesLabel());
    }

    private static Message message(RecoveryCode code) {
        if (code.usedAt() == null) {
            return Message.info(1050009, code.code()).about(Documents.object().add("secret", code.code()));
        }
        return Message.info(1050014, "Secret was used at " + Times.readable(code.usedAt()))
                .about(Documents.object()
                        .add("used_at", Times.write(code.usedAt()))
                        .add("used_at_unix", code.usedAt().getEpochSecond()));
    }
}
