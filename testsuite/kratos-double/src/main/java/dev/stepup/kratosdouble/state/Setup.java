package dev.stepup.kratosdouble.state;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * How the double is set up.
 *
 * @param strict whether a session of an identity with a second factor is withheld until that factor was given
 * @param defaultReturnUrl where a browser goes when a flow names no other place
 * @param allowedReturnUrls what a flow's {@code return_to} may begin with
 * @param sessionLifespan how long a session lives after each login
 * @param loginLifespan how long a login flow lives
 * @param privilegedMaxAge how long after a login credentials may be changed
 * @param clock what time it is
 */
public record Setup(
        boolean strict,
        String defaultReturnUrl,
        List<String> allowedReturnUrls,
        Duration sessionLifespan,
        Duration loginLifespan,
        Duration privilegedMaxAge,
        InstantSource clock) {

    public static final Duration SETTINGS_LIFESPAN = Duration.ofHours(1);

    public Setup {
        allowedReturnUrls = List.copyOf(allowedReturnUrls);
    }
}
