package dev.stepup.kratos;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;

/** The constraints of {@link KratosConfig}, asked of whatever Bean Validation provider is there. */
final class ConfigRules {

    private ConfigRules() {}

    /** One message for each constraint that is broken, sorted by id. */
    static List<String> brokenBy(KratosConfig config) {
        // Texts and not templates: no Expression Language is needed. A validation.xml of the application has no say.
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new Verbatim())
                .traversableResolver(new NoEntity())
                .buildValidatorFactory()) {
            return factory.getValidator().validate(config).stream()
                    .map(ConstraintViolation::getMessage)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (NoProviderFoundException none) {
            return List.of(Messages.NO_VALIDATOR);
        }
    }
}
