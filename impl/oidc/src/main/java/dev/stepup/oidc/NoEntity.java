package dev.stepup.oidc;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Every property can be read: settings are no entities. Without this the validator would ask Jakarta Persistence, which starts
 * every persistence provider of the server.
 */
final class NoEntity implements TraversableResolver {

    @Override
    public boolean isReachable(
            @Nullable Object object, Path.Node property, Class<?> root, Path toObject, ElementType type) {
        return true;
    }

    @Override
    public boolean isCascadable(
            @Nullable Object object, Path.Node property, Class<?> root, Path toObject, ElementType type) {
        return true;
    }
}
