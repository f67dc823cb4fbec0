package dev.stepup.core.config;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Map;

/**
 * Puts the attributes of a constraint into its message. So no implementation of the Expression Language is needed, and the
 * messages are the same in every locale.
 */
final class Attributes implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
        String message = template;
        for (Map.Entry<String, Object> attribute :
                context.getConstraintDescriptor().getAttributes().entrySet()) {
            message = message.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return message;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }
}
