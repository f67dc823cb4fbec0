package dev.stepup.it.app.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** Lists its classes: no provider that was found by scanning is used here. */
@ApplicationPath("listed")
public class ListingApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(
                Set.of(TableResource.class, TreeResource.class, CallingResource.class, RuledResource.class));
        try {
            classes.add(Class.forName("dev.stepup.it.app.rest.EjbCallingResource"));
        } catch (ClassNotFoundException e) {
            // Left out where there are no session beans.
        }
        return classes;
    }
}
