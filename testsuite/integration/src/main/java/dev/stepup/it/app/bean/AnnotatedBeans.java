package dev.stepup.it.app.bean;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Beans that are guarded by what stands on themselves. */
public final class AnnotatedBeans {

    private AnnotatedBeans() {}

    /** By its class, and behind a proxy that ends with the request. */
    @RequestScoped
    @RequiresAal(RequiredAal.AAL2)
    public static class OnClass {
        public String call() {
            return Reached.at("OnClass");
        }

        /** Asks less than its class, and that alone holds. */
        @RequiresAal(RequiredAal.AAL1)
        public String weaker() {
            return Reached.at("OnClass.weaker");
        }
    }

    /** By a method, and without a proxy. */
    @Dependent
    public static class OnMethod {
        @RequiresAal(RequiredAal.AAL2)
        public String call() {
            return Reached.at("OnMethod");
        }
    }

    /** By a stereotype. */
    @ApplicationScoped
    @Careful
    public static class ByStereotype {
        public String call() {
            return Reached.at("ByStereotype");
        }
    }

    /** Asks two factors of everything. */
    @Stereotype
    @RequiresAal(RequiredAal.AAL2)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Careful {}
}
