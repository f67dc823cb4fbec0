package dev.stepup.cdi;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One bean for each place where the annotation can stand. */
final class GuardedBeans {

    private GuardedBeans() {}

    @ApplicationScoped
    static class OnMethod {
        @RequiresAal(RequiredAal.AAL2)
        public String guarded() {
            return "done";
        }

        public String open() {
            return "done";
        }
    }

    @RequestScoped
    @RequiresAal(RequiredAal.AAL2)
    static class OnClass {
        public String guarded() {
            return "done";
        }

        @RequiresAal(RequiredAal.AAL1)
        public String less() {
            return "done";
        }
    }

    interface Contract {
        @RequiresAal(RequiredAal.AAL2)
        String guarded();

        String open();
    }

    @ApplicationScoped
    static class ByInterface implements Contract {
        @Override
        public String guarded() {
            return "done";
        }

        @Override
        public String open() {
            return "done";
        }
    }

    @RequiresAal(RequiredAal.AAL2)
    interface GuardedContract {
        String guarded();
    }

    @ApplicationScoped
    static class ByInterfaceType implements GuardedContract {
        @Override
        public String guarded() {
            return "done";
        }
    }

    static class Base {
        @RequiresAal(RequiredAal.AAL2)
        public String guarded() {
            return "base";
        }
    }

    @ApplicationScoped
    static class Overriding extends Base {
        @Override
        public String guarded() {
            return "done";
        }
    }

    @ApplicationScoped
    static class Inheriting extends Base {}

    interface Generic<T> {
        @RequiresAal(RequiredAal.AAL2)
        String guarded(T argument);
    }

    @ApplicationScoped
    static class Bridged implements Generic<String> {
        @Override
        public String guarded(String argument) {
            return "done";
        }
    }

    @Stereotype
    @RequiresAal(RequiredAal.AAL2)
    @ApplicationScoped
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Vault {}

    @Vault
    static class ByStereotype {
        public String guarded() {
            return "done";
        }
    }

    @InterceptorBinding
    @RequiresAal(RequiredAal.AAL2)
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Sensitive {}

    @ApplicationScoped
    static class ByOwnBinding {
        @Sensitive
        public String guarded() {
            return "done";
        }
    }
}
