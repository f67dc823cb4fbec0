package dev.stepup;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;

/**
 * Lets a call through only when the caller's session has the assurance that is asked for. Otherwise the caller is sent to
 * complete what is missing, and comes back to where they were.
 *
 * <p><b>Where it can stand.</b> On a CDI bean, a session bean, a Jakarta REST resource or sub-resource, a servlet, a CDI
 * stereotype or an interceptor binding of the application's own, on an interface or superclass of these, and on a single
 * method of these. On a servlet it may stand on the class, on {@code service} and on the {@code doXxx} methods; an
 * annotated {@code doGet} holds for HEAD as well. Where it could not take effect the deployment fails: on a private,
 * static or final method, on a timer ({@code @Schedule}), on a {@code @ServerEndpoint}, on a filter, and on a class that
 * is none of the things named above. What it does not see, as with every interceptor: a bean or resource that calls a
 * method of its own, and an object that the application makes by {@code new}; there {@link StepUp#require} asks.
 *
 * <p><b>Which one holds.</b> In this order: the method; the method that it overrides, in the superclass and then in the
 * interfaces; the class; its stereotypes; its superclasses; its interfaces. The first one found holds alone: a method may
 * ask less than its class. A URL rule for the same request holds as well: both have to be met.
 *
 * <p><b>What happens.</b> The members are conditions that all have to be met by the session that the request carries
 * <em>now</em>. A caller without a session is sent to sign in. A caller who falls short is sent to the further (or fresh)
 * factor; a script gets a problem document (RFC 9457) and the caller of an API with a token a challenge (RFC 9470). While
 * the identity backend cannot be reached nobody is let in, and the answer is 503. Outside a request the call throws
 * {@link AccessDeniedException}; see {@link StepUp#callWith}.
 *
 * <p>A requirement that no configured provider could ever meet fails the deployment; so do values out of the ranges given
 * here.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B-4, authenticator assurance levels</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9470">RFC 9470, step-up authentication challenge</a>
 */
@Inherited
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresAal {

    /** The level. There is no default: a guard says what it asks. */
    @Nonbinding
    RequiredAal value();

    /**
     * How old the completed method that carries the level (the <em>witness</em>) may be, in {@link #maxAgeUnit}. The age
     * is counted from the completion of that very method, never from another factor, the session's start or a token's
     * issue. A method whose time is unknown, or lies in the future by more than the clock skew, is not fresh.
     *
     * <p>{@code -1}, the default: any age. Otherwise more than the configured clock skew ({@code stepup.clock-skew}, 5
     * seconds by default). {@code 0} and everything else out of range fails the deployment.
     */
    @Nonbinding
    long maxAge() default -1;

    /** The unit of {@link #maxAge}; seconds by default. */
    @Nonbinding
    TimeUnit maxAgeUnit() default TimeUnit.SECONDS;

    /**
     * The names of the methods that may carry the level, as the provider spells them (Ory Kratos: {@code password},
     * {@code oidc}, {@code totp}, {@code webauthn}, {@code passkey}, {@code lookup_secret}, {@code code}, …). Empty, the
     * default: every method.
     */
    @Nonbinding
    String[] methods() default {};

    /**
     * The names of methods that must not occur in the session at all, whatever else it carries: for instance
     * {@code code_recovery}. Such a caller is refused, and has to sign out and in again. Empty, the default: none.
     */
    @Nonbinding
    String[] deniedMethods() default {};

    /**
     * Whether the session must carry a method that resists phishing (a passkey, a security key), of whatever level. With
     * {@link #maxAge} that method has to be as fresh, too. {@code false} by default.
     */
    @Nonbinding
    boolean phishingResistant() default false;
}
