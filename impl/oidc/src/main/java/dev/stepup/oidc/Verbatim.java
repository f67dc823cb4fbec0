package dev.stepup.oidc;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** A message is what the constraint says, letter by letter. */
final class Verbatim implements MessageInterpolator {

    @Override
    public String interpolate(String message, Context context) {
        return message;
    }

    @Override
    public String interpolate(String message, Context context, Locale locale) {
        return message;
    }
}
