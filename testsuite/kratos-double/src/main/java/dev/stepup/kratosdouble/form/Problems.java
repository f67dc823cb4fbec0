package dev.stepup.kratosdouble.form;

import dev.stepup.kratosdouble.wire.Documents;
import dev.stepup.kratosdouble.wire.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What can be wrong with a submitted form. */
public final class Problems {

    private Problems() {}

    public static Message generic(String reason) {
        return Message.error(4000001, reason).about(Documents.object().add("reason", reason));
    }

    public static Message missing(String property) {
        return Message.error(4000002, "Property " + property + " is missing.")
                .about(Documents.object().add("property", property));
    }

    public static Message tooShort(int least, int actual) {
        return Message.error(4000003, "length must be >= " + least + ", but got " + actual)
                .about(Documents.object().add("min_length", least).add("actual_length", actual));
    }

    public static Message wrongCredentials() {
        return Message.error(
                4000006,
                "The provided credentials are invalid, check for spelling mistakes in your password or username,"
                        + " email address, or phone number.");
    }

    public static Message duplicate() {
        return Message.error(
                4000007, "An account with the same identifier (email, phone, username, ...) exists already.");
    }

    public static Message wrongTotp() {
        return Message.error(4000008, "The provided authentication code is invalid, please try again.");
    }

    public static Message noTotp() {
        return Message.error(4000011, "You have no TOTP device set up.");
    }

    public static Message usedRecoveryCode() {
        return Message.error(4000012, "This backup recovery code has already been used.");
    }

    public static Message noRecoveryCodes() {
        return Message.error(4000014, "You have no backup recovery codes set up.");
    }

    public static Message wrongRecoveryCode() {
        return Message.error(4000016, "The backup recovery code is not valid.");
    }

    public static Message wrongType(String allowed, String actual) {
        return Message.error(4000026, "expected " + allowed + ", but got " + actual)
                .about(Documents.object()
                        .add("allowed_types", Documents.array().add(allowed))
                        .add("actual_type", actual));
    }

    public static Message passwordLikeIdentifier() {
        return Message.error(4000031, "The password can not be used because it is too similar to the identifier.");
    }

    public static Message passwordTooShort(int least, int actual) {
        return Message.error(
                        4000032, "The password must be at least " + least + " characters long, but got " + actual + ".")
                .about(Documents.object().add("min_length", least).add("actual_length", actual));
    }

    public static Message passwordTooLong(int most, int actual) {
        return Message.error(
                        4000033, "The password must be at most " + most + " characters long, but got " + actual + ".")
                .about(Documents.object().add("max_length", most).add("actual_length", actual));
    }

    public static Message passwordUnchanged() {
        return Message.error(4000039, "The new password must be different from the old password.");
    }

    public static Message noEmail(String value) {
        return Message.error(4000040, "Enter a valid email address")
                .about(Documents.object().add("value", value));
    }

    public static Message loginExpired(Instant at, Instant now) {
        return expired(4010001, "The login flow expired ", at, now);
    }

    public static Message noLoginMethod() {
        return Message.error(
                4010002, "Could not find a strategy to log you in with. Did you fill out the form correctly?");
    }

    public static Message noSettingsMethod() {
        return Message.error(
                4010004, "Could not find a strategy to update your settings. Did you fill out the form correctly?");
    }

    public static Message settingsExpired(Instant at, Instant now) {
        return expired(4050001, "The settings flow expired ", at, now);
    }

    private static Message expired(int id, String start, Instant at, Instant now) {
        return Message.error(id, start + minutes(at, now) + " minutes ago, please try again.")
                .about(Documents.object()
                        .add("expired_at", Times.write(at))
                        .add("expired_at_unix", at.getEpochSecond()));
    }

    /** Minutes between two times, with two digits after the point. */
    public static String minutes(Instant from, Instant to) {
        return String.format(Locale.ROOT, "%.2f", Duration.between(from, to).toMillis() / 60_000.0);
    }
}
