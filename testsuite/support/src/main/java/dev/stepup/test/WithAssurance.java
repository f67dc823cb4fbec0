package dev.stepup.test;

import dev.stepup.Aal;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test calls as somebody whose session has this level. It holds for the test method and for what is run before and after
 * each one ({@code @BeforeEach}, {@code @AfterEach}), on the thread of the test.
 *
 * <p>On a method or a class; that on the method wins over that on the class, and that on the class over those around it. So
 * do {@link WithNobody} and {@link WithBackendDown}; one element bears one of the three. It may stand on an annotation of
 * your own.
 *
 * <p>It lets nobody in by itself: guards judge this session as they would any other, and deny a call for which it falls
 * short. What one line cannot say (several ages, a recovery) says {@link TestCaller#become}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ExtendWith(AssuranceExtension.class)
public @interface WithAssurance {

    /** The level of the session. */
    Aal level();

    /**
     * The completed methods in their order, as the provider of the application spells them: the last one carries the
     * level, those before it are first factors. Empty, the default: what is usual for the level, see {@link Assurance#of}.
     */
    String[] methods() default {};

    /** How long ago the methods were completed, all of them, in {@link #ageUnit}; 0, the default: just now. Not negative. */
    long age() default 0;

    /** The unit of {@link #age}; seconds by default, as at {@link dev.stepup.RequiresAal#maxAgeUnit}. */
    TimeUnit ageUnit() default TimeUnit.SECONDS;

    /** Whether the last method resists phishing; {@code false} by default. */
    boolean phishingResistant() default false;

    /** The highest level that the person could reach; {@link Aal#AAL0}, the default: the backend does not tell. */
    Aal highest() default Aal.AAL0;

    /** The id of the person at the identity backend. */
    String subject() default "alice";
}
