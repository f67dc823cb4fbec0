package dev.stepup.core.config;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks the constraints that the types of the settings carry. */
final class ConfigValidation {

    private final List<Checked> all = new ArrayList<>();

    private record Checked(Object config, Map<String, Setting> settings) {

        String key(String property) {
            Setting setting = settings.get(property);
            return setting == null ? property : setting.key();
        }
    }

    /** @param settings the setting behind each property that is constrained */
    ConfigValidation check(Object config, Map<String, Setting> settings) {
        all.add(new Checked(config, settings));
        return this;
    }

    void addTo(Faults faults) {
        // A validation.xml of the application has no say.
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new Attributes())
                .traversableResolver(new NoEntity())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            for (Checked checked : all) {
                for (ConstraintViolation<Object> violation : validator.validate(checked.config)) {
                    String key = checked.key(violation.getPropertyPath().toString());
                    faults.add(ConfigMessages.outOfRange(key, violation.getMessage()));
                }
            }
        } catch (ValidationException e) {
            faults.add(ConfigMessages.noValidator());
        }
    }
}
