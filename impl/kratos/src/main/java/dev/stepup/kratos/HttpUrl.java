package dev.stepup.kratos;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An absolute http(s) address with a host, and without user, query and fragment. Null passes. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HttpUrl.Validator.class)
@interface HttpUrl {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Public, because the validator library makes the instance. */
    final class Validator implements ConstraintValidator<HttpUrl, URI> {

        private static final Set<String> SCHEMES = Set.of("http", "https");

        public Validator() {}

        @Override
        public boolean isValid(@Nullable URI address, ConstraintValidatorContext context) {
            return address == null
                    || (address.getScheme() != null
                            && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                            && address.getHost() != null
                            && address.getPort() <= 65_535
                            && address.getPort() != 0
                            && address.getRawUserInfo() == null
                            && address.getRawQuery() == null
                            && address.getRawFragment() == null);
        }
    }
}
