package dev.stepup.core.config;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Map;

/** Checks the constraints that the types of the settings carry. */
final class ConfigValidation {

    private final Faults faults;
    private boolean missing;

    ConfigValidation(Faults faults) {
        this.faults = faults;
    }

    /** @param settings the setting behind each property that is constrained */
    ConfigValidation check(Object config, Map<String, Setting> settings) {
        if (missing) {
            return this;
        }
        // A validation.xml of the application has no say.
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new Attributes())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            for (ConstraintViolation<Object> violation : validator.validate(config)) {
                String property = violation.getPropertyPath().toString();
                String key =
                        settings.containsKey(property) ? settings.get(property).key() : property;
                faults.add(ConfigMessages.outOfRange(key, violation.getMessage()));
            }
        } catch (ValidationException e) {
            missing = true;
            faults.add(ConfigMessages.noValidator());
        }
        return this;
    }
}
