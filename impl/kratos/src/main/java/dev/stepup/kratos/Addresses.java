package dev.stepup.kratos;

import dev.stepup.spi.Trip;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody goes who has to sign in, to complete a factor, or to enrol one. */
final class Addresses {

    private final URI publicUrl;
    private final Ways ways;

    Addresses(URI publicUrl, Ways ways) {
        this.publicUrl = publicUrl;
        this.ways = ways;
    }

    Optional<URI> of(Trip trip) {
        boolean browser = trip.channel() == Trip.Channel.BROWSER;
        URI returnTo = browser ? trip.returnTo() : null;
        return switch (trip.denial().kind()) {
            case LOGIN -> Optional.of(flow("login", browser, "", returnTo));
            case STEP_UP -> Optional.of(flow("login", browser, ways.of(trip).query(), returnTo));
            case ENROL -> Optional.of(enrolment(browser, returnTo));
            case DENY, UNAVAILABLE -> Optional.empty();
        };
    }

    /** A browser enrols after a fresh first factor: a stolen session alone must not be enough for a new one. */
    private URI enrolment(boolean browser, @Nullable URI returnTo) {
        URI settings = flow("settings", browser, "", returnTo);
        return browser ? flow("login", true, Ways.Way.FIRST_AGAIN.query(), settings) : settings;
    }

    private URI flow(String name, boolean browser, String query, @Nullable URI returnTo) {
        List<String> parameters = new ArrayList<>();
        if (!query.isEmpty()) {
            parameters.add(query);
        }
        if (returnTo != null) {
            parameters.add("return_to=" + Url.encoded(returnTo));
        }
        return Url.below(
                publicUrl,
                "/self-service/" + name + (browser ? "/browser" : "/api") + (parameters.isEmpty() ? "" : "?")
                        + String.join("&", parameters));
    }
}
