package dev.stepup.oidc;

import dev.stepup.Denial;
import dev.stepup.Session;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Departure.Luggage;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Judges people whom the container has signed in at an issuer, and steps them up there. The container cannot be asked for a
 * stronger login, so that one is this provider's own; it counts for as long as the same person is signed in at the
 * container.
 */
final class ContainerProvider implements SessionProvider {

    static final String NAME = "oidc-container";

    /** One login at a time is under way in a browser: what the container does with an address, nobody can rely on. */
    private static final String SIGN_IN = "sign-in";

    private final OidcConfig config;
    private final LoginConfig login;
    private final ContainerLogin container;
    private final SessionReading reading;
    private final LoginSessions sessions;
    private final Redirects redirects;
    private final LogOut logOut;
    private final InstantSource clock;

    ContainerProvider(
            OidcConfig config,
            LoginConfig login,
            ContainerLogin container,
            LoginSessions sessions,
            Redirects redirects,
            LogOut logOut,
            InstantSource clock) {
        this.config = config;
        this.login = login;
        this.container = container;
        this.reading = new SessionReading(config);
        this.sessions = sessions;
        this.redirects = redirects;
        this.logOut = logOut;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities() {
        return Abilities.of(config);
    }

    @Override
    public CredentialKind recognise(RequestView request) {
        return signedIn(request).isPresent() ? CredentialKind.COOKIE : CredentialKind.NONE;
    }

    @Override
    public Evidence evidence(RequestView request) {
        Optional<Jws> token = signedIn(request);
        Optional<Session> session = token.flatMap(signedIn -> stepUp(request)
                .filter(stepUp -> isSameAs(stepUp, signedIn) && isNoOlderThan(stepUp, signedIn))
                .flatMap(sessions::read)
                .filter(found -> found.isActiveAt(clock.instant()))
                // How long the login itself counts is the container's business.
                .or(() -> reading.read(signedIn.claims(), signedIn.compact(), null)));
        return session.isPresent() ? new Evidence.Present(session.get()) : Evidence.NOBODY;
    }

    /** The container has verified it. Of another issuer than the one whose table is at hand it says nothing here. */
    private Optional<Jws> signedIn(RequestView request) {
        return container
                .idToken(request)
                .flatMap(Jws::parse)
                .filter(token ->
                        config.issuer().toString().equals(token.claims().get("iss")));
    }

    private static Optional<Login> stepUp(RequestView request) {
        return request.kept(NAME).flatMap(Login::parse);
    }

    private static boolean isSameAs(Login stepUp, Jws signedIn) {
        Optional<String> subject = Json.text(signedIn.claims(), "sub");
        return subject.isPresent()
                && Jws.parse(stepUp.idToken())
                        .flatMap(token -> Json.text(token.claims(), "sub"))
                        .equals(subject);
    }

    /** By the clock of the issuer, which has written both: that of the application may be another time. */
    private static boolean isNoOlderThan(Login stepUp, Jws signedIn) {
        Optional<Instant> since = issued(signedIn);
        return since.isPresent()
                && Jws.parse(stepUp.idToken())
                        .flatMap(ContainerProvider::issued)
                        .filter(at -> !at.isBefore(since.get()))
                        .isPresent();
    }

    private static Optional<Instant> issued(Jws token) {
        return NumericDate.of(token.claims().get("iat"));
    }

    /** Who is to sign in is sent to the callback, where the container is asked to do so. */
    @Override
    public Departure begin(Trip trip) {
        boolean signIn = trip.denial().kind() == Denial.Kind.LOGIN && trip.channel() == Trip.Channel.BROWSER;
        return signIn && trip.callback() != null
                ? new Departure.To(trip.callback(), new Luggage(SIGN_IN, ""))
                : redirects.begin(trip);
    }

    @Override
    public Optional<String> callbackPath() {
        return Optional.of(login.callbackPath());
    }

    @Override
    public Arrival complete(Callback callback) {
        Optional<Jws> signedIn = signedIn(callback);
        Optional<Pledge> pledge = redirects.pledge(callback);
        if (pledge.isPresent()) {
            return signedIn.isEmpty()
                    ? new Arrival.Refused("nobody is signed in at the container any more")
                    : steppedUp(redirects.complete(callback, pledge.get()), signedIn.get());
        }
        if (signedIn.isPresent()) {
            return callback.take(SIGN_IN).isPresent()
                    ? new Arrival.Passed()
                    : new Arrival.Refused("nobody was sent to sign in from here");
        }
        ContainerLogin.Began began = container.begin(callback);
        if (began == ContainerLogin.Began.ANSWERED) {
            return new Arrival.Answered();
        }
        // It ends here, and whoever left from here may try again from where they were.
        boolean left = callback.take(SIGN_IN).isPresent();
        return left && began == ContainerLogin.Began.FAILED
                ? new Arrival.Declined("the container signs nobody in")
                : new Arrival.Refused("the container has signed nobody of this issuer in");
    }

    private static Arrival steppedUp(Arrival arrival, Jws signedIn) {
        boolean another = arrival instanceof Arrival.Completed completed
                && Login.parse(completed.kept())
                        .filter(stepUp -> isSameAs(stepUp, signedIn))
                        .isEmpty();
        return another ? new Arrival.Another() : arrival;
    }

    @Override
    public Optional<URI> logOutAddress(RequestView request, URI returnTo) {
        return signedIn(request).flatMap(token -> logOut.address(token.compact(), returnTo));
    }

    @Override
    public void close() {
        redirects.close();
    }
}
