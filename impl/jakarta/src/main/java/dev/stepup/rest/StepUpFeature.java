package dev.stepup.rest;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Registers the door of Jakarta REST. It is loaded as a service, so it is there also in an application that lists its
 * classes, and it bears no {@code @Provider}, so it is not registered twice.
 */
public final class StepUpFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        if (context.getConfiguration().isRegistered(ResourceGuard.class)) {
            return false;
        }
        context.register(ResourceGuard.class);
        context.register(AccessDeniedMapper.class);
        context.register(LateDenial.class);
        return true;
    }
}
