package dev.stepup.oidc;

import dev.stepup.Session;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.Callback;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.util.Optional;

/** Signs people in at an issuer, steps them up there, and judges them by the last login that they have completed so. */
final class LoginProvider implements SessionProvider {

    static final String NAME = "oidc-login";

    private final OidcConfig config;
    private final LoginConfig login;
    private final LoginSessions sessions;
    private final Redirects redirects;
    private final LogOut logOut;

    LoginProvider(OidcConfig config, LoginConfig login, LoginSessions sessions, Redirects redirects, LogOut logOut) {
        this.config = config;
        this.login = login;
        this.sessions = sessions;
        this.redirects = redirects;
        this.logOut = logOut;
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
        return request.kept(NAME).isPresent() ? CredentialKind.COOKIE : CredentialKind.NONE;
    }

    @Override
    public Evidence evidence(RequestView request) {
        Optional<Session> session = request.kept(NAME).flatMap(Login::parse).flatMap(sessions::read);
        return session.isPresent() ? new Evidence.Present(session.get()) : Evidence.NOBODY;
    }

    @Override
    public Departure begin(Trip trip) {
        return redirects.begin(trip);
    }

    @Override
    public Optional<String> callbackPath() {
        return Optional.of(login.callbackPath());
    }

    @Override
    public Arrival complete(Callback callback) {
        return redirects
                .pledge(callback)
                .map(pledge -> redirects.complete(callback, pledge))
                .orElseGet(() -> new Arrival.Refused("no trip of this browser, or a method other than GET"));
    }

    @Override
    public Optional<URI> logOutAddress(RequestView request, URI returnTo) {
        return request.kept(NAME).flatMap(Login::parse).flatMap(last -> logOut.address(last.idToken(), returnTo));
    }

    @Override
    public void close() {
        redirects.close();
    }
}
