package dev.stepup.kratosdouble;

import dev.stepup.kratosdouble.admin.AdminApi;
import dev.stepup.kratosdouble.http.Handler;
import dev.stepup.kratosdouble.http.Listener;
import dev.stepup.kratosdouble.selfservice.PublicApi;
import dev.stepup.kratosdouble.state.AuthenticationMethod;
import dev.stepup.kratosdouble.state.Endpoints;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.state.SessionCookies;
import dev.stepup.kratosdouble.state.Setup;
import dev.stepup.kratosdouble.state.Store;
import dev.stepup.kratosdouble.state.Totp;
import dev.stepup.kratosdouble.ui.DemoPage;
import dev.stepup.kratosdouble.ui.Pages;
import dev.stepup.kratosdouble.wire.Documents;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An identity server that answers as Ory Kratos v26.2.0 does: in memory, and for this machine alone. Every change that
 * a method of this class makes is seen by the next request. Safe for use by several threads.
 */
public final class KratosDouble implements AutoCloseable {

    private final Setup setup;
    private final Ports ports;
    private final boolean demo;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Listener> listeners = new ArrayList<>();
    private final List<TestIdentity> demoUsers = new ArrayList<>();
    private @Nullable Installation installation;

    KratosDouble(Setup setup, Ports ports, boolean demo) {
        this.setup = setup;
        this.ports = ports;
        this.demo = demo;
    }

    public static KratosDoubleBuilder builder() {
        return new KratosDoubleBuilder();
    }

    /**
     * Starts to listen and to answer.
     *
     * @return this double
     * @throws java.io.UncheckedIOException if a port cannot be listened on; then nothing is left open
     * @throws IllegalStateException if it was started before
     */
    public KratosDouble start() {
        if (installation != null) {
            throw new IllegalStateException("The double was started before");
        }
        try {
            Listener publicApi = listen(ports.publicPort(), "--public");
            Listener adminApi = listen(ports.adminPort(), "--admin");
            Listener ui = listen(ports.uiPort(), "--ui");
            Endpoints endpoints = new Endpoints(ports.url(publicApi), ports.url(adminApi), ports.url(ui));
            Installation started = new Installation(setup, endpoints, new Store(), new SessionCookies());
            installation = started;
            if (demo) {
                demoUsers.add(createIdentity(
                        "alice@example.org",
                        "correct horse battery",
                        Totp.random().secret()));
                demoUsers.add(createIdentity("bob@example.org", "correct horse battery", null));
            }
            publicApi.answer(locked(new PublicApi(started)));
            adminApi.answer(locked(new AdminApi(started)));
            DemoPage demoPage =
                    new DemoPage(() -> demoUsers.stream().map(this::shown).toList(), this::codeOf);
            ui.answer(new Pages(endpoints.publicUrl(), demo ? demoPage : null));
            return this;
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private DemoPage.User shown(TestIdentity user) {
        String code = with(
                user.id(),
                found -> found.totp().map(totp -> totp.code(started().now())).orElse(""));
        return new DemoPage.User(user.email(), user.password(), code);
    }

    private String codeOf(String key) {
        try {
            return new Totp(key.replace(" ", "").toUpperCase(Locale.ROOT))
                    .code(started().now());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Listener listen(int port, String option) {
        Listener listener = Ports.bind(ports.host(), port, option);
        listeners.add(listener);
        return listener;
    }

    private Handler locked(Handler handler) {
        return call -> locked(() -> handler.handle(call));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private Installation started() {
        if (installation == null) {
            throw new IllegalStateException("The double is not started");
        }
        return installation;
    }

    private <T> T with(UUID identity, Function<Identity, T> work) {
        return locked(() -> work.apply(started()
                .store()
                .identity(identity)
                .orElseThrow(() -> new IllegalArgumentException("There is no identity " + identity))));
    }

    /** The base address of the public API, without a slash at the end. */
    public URI publicUrl() {
        return URI.create(started().endpoints().publicUrl());
    }

    /** The base address of the administrative API, without a slash at the end. */
    public URI adminUrl() {
        return URI.create(started().endpoints().adminUrl());
    }

    /** The base address of the pages, without a slash at the end. */
    public URI uiUrl() {
        return URI.create(started().endpoints().uiUrl());
    }

    /** The users of the demonstration; none without it. */
    public List<TestIdentity> demoUsers() {
        return List.copyOf(demoUsers);
    }

    /** The name of the session cookie. */
    public String sessionCookieName() {
        return SessionCookies.NAME;
    }

    /**
     * Makes an identity.
     *
     * @param email the address that it logs in with
     * @param password any password, however weak
     * @param totpSecret the Base32 secret of its authenticator app, or null for no second factor
     * @throws IllegalArgumentException if the address is taken, or the secret is not Base32
     */
    public TestIdentity createIdentity(String email, String password, @Nullable String totpSecret) {
        return locked(() -> {
            Installation here = started();
            if (here.store().byEmail(email).isPresent()) {
                throw new IllegalArgumentException("There is an identity with the address " + email);
            }
            Instant now = here.now();
            Identity identity =
                    new Identity(Documents.object().add("email", email).build(), now);
            identity.password(password, now);
            if (totpSecret != null) {
                identity.totp(new Totp(totpSecret), now);
            }
            here.store().add(identity);
            return new TestIdentity(identity.id(), email, password, totpSecret);
        });
    }

    /** Makes an identity with a password and no second factor. */
    public TestIdentity createIdentity(String email, String password) {
        return createIdentity(email, password, null);
    }

    /** A new Base32 secret for an authenticator app. */
    public static String newTotpSecret() {
        return Totp.random().secret();
    }

    /**
     * The code that the identity's authenticator app shows now, wherever it was enrolled.
     *
     * @throws IllegalArgumentException if there is no such identity, or it has no authenticator app
     */
    public String totpCode(UUID identity) {
        return with(
                identity,
                found -> found.totp()
                        .orElseThrow(() -> new IllegalArgumentException("The identity " + identity + " has no TOTP"))
                        .code(started().now()));
    }

    /** Switches an identity on or off. The sessions of one that is off count as ended, and come back with it. */
    public void setActive(UUID identity, boolean active) {
        with(identity, found -> {
            found.state(active ? "active" : "inactive", started().now());
            return found;
        });
    }

    /**
     * Makes a session without a login.
     *
     * @throws IllegalArgumentException if there is no such identity
     */
    public IssuedSession createSession(UUID identity, NewSession wanted) {
        return with(identity, found -> {
            Installation here = started();
            Instant now = here.now();
            Instant issued = or(wanted.issuedAt(), now);
            Instant expires = or(wanted.expiresAt(), now.plus(setup.sessionLifespan()));
            Session session = new Session(found.id(), issued, expires);
            session.authenticatedAt(or(wanted.authenticatedAt(), now));
            session.levelOverride(wanted.level());
            wanted.methods()
                    .forEach(method -> session.methods()
                            .add(new AuthenticationMethod(
                                    method.method(),
                                    method.aal(),
                                    or(method.completedAt(), now),
                                    method.provider(),
                                    method.organization(),
                                    method.upstreamAcr(),
                                    method.upstreamAmr())));
            here.store().add(session);
            return new IssuedSession(session.id(), here.cookies().encode(session), session.token());
        });
    }

    private static Instant or(@Nullable Instant time, Instant otherwise) {
        return time == null ? otherwise : time;
    }

    /** Ends a session; nothing happens if it has ended or never was. */
    public void revokeSession(UUID session) {
        locked(() -> {
            started().store().session(session).ifPresent(Session::revoke);
            return session;
        });
    }

    /** Stops listening, and forgets everything. */
    @Override
    public void close() {
        listeners.forEach(Listener::close);
        listeners.clear();
    }
}
