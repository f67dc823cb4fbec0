package dev.stepup.it.app.bean;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;

/** Beans that are guarded by what stands on their kin. */
public final class InheritingBeans {

    private InheritingBeans() {}

    @RequiresAal(RequiredAal.AAL2)
    interface GuardedType {
        String call();
    }

    interface GuardedMethod {
        @RequiresAal(RequiredAal.AAL2)
        String call();
    }

    @RequiresAal(RequiredAal.AAL2)
    abstract static class GuardedSuperclass {}

    static class SuperclassWithGuardedMethod {
        @RequiresAal(RequiredAal.AAL2)
        public String call() {
            return Reached.at("SuperclassWithGuardedMethod");
        }
    }

    interface GuardedGeneric<T> {
        @RequiresAal(RequiredAal.AAL2)
        String call(T value);
    }

    /** By an interface. */
    @ApplicationScoped
    public static class ByInterface implements GuardedType {
        @Override
        public String call() {
            return Reached.at("ByInterface");
        }
    }

    /** By a method of an interface. */
    @RequestScoped
    public static class ByInterfaceMethod implements GuardedMethod {
        @Override
        public String call() {
            return Reached.at("ByInterfaceMethod");
        }
    }

    /** By a superclass. */
    @ApplicationScoped
    public static class BySuperclass extends GuardedSuperclass {
        public String call() {
            return Reached.at("BySuperclass");
        }
    }

    /** By a method that it does not override. */
    @ApplicationScoped
    public static class ByInheritedMethod extends SuperclassWithGuardedMethod {}

    /** By a method that it overrides without the annotation. */
    @RequestScoped
    public static class Overriding extends SuperclassWithGuardedMethod {
        @Override
        public String call() {
            return Reached.at("Overriding");
        }
    }

    /** By a generic method, which the compiler overrides with a bridge. */
    @ApplicationScoped
    public static class ByGeneric implements GuardedGeneric<Integer> {
        @Override
        public String call(Integer value) {
            return Reached.at("ByGeneric");
        }
    }
}
