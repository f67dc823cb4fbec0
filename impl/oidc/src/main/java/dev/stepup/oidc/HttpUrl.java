package dev.stepup.oidc;

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

/** An absolute http(s) address with a host, and without user and fragment. Null passes. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HttpUrl.Validator.class)
@interface HttpUrl {

    String message();

    /** Whether it may have a query. */
    boolean query() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Public, because the validator library makes the instance. */
    final class Validator implements ConstraintValidator<HttpUrl, URI> {

        private static final Set<String> SCHEMES = Set.of("http", "https");

        private boolean mayHaveQuery;

        public Validator() {}

        @Override
        public void initialize(HttpUrl constraint) {
            mayHaveQuery = constraint.query();
        }

        @Override
        public boolean isValid(@Nullable URI address, ConstraintValidatorContext context) {
            return address == null || (isHttp(address) && (mayHaveQuery || address.getRawQuery() == null));
        }

        static boolean isHttp(URI address) {
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getPort() <= 65_535
                    && address.getPort() != 0
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
        }
    }
}
