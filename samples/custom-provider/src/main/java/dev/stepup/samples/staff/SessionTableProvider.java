package dev.stepup.samples.staff;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Session;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Judges callers by the application's own table of sessions, and sends them to its own pages. */
@Dependent
public class SessionTableProvider implements SessionProvider {

    private static final Capabilities.Method PASSWORD = new Capabilities.Method("password", Set.of(Aal.AAL1), false);
    private static final Capabilities.Method TOTP = new Capabilities.Method("totp", Set.of(Aal.AAL2), false);

    private final SessionTable table;
    private final Supplier<String> contextPath;

    /** The application can be asked in a request, and not when providers are made. */
    @Inject
    SessionTableProvider(SessionTable table, ServletContext application) {
        this(table, application::getContextPath);
    }

    SessionTableProvider(SessionTable table, Supplier<String> contextPath) {
        this.table = table;
        this.contextPath = contextPath;
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Aal.AAL2, true, true, List.of(PASSWORD, TOTP), Map.of());
    }

    @Override
    public CredentialKind recognise(RequestView request) {
        return SessionToken.in(request).isPresent() ? CredentialKind.COOKIE : CredentialKind.NONE;
    }

    @Override
    public Evidence evidence(RequestView request) {
        Optional<SessionToken> token = SessionToken.in(request);
        try {
            Optional<Session> session = token.isPresent() ? table.find(token.get()) : Optional.empty();
            return session.<Evidence>map(Evidence.Present::new).orElse(Evidence.NOBODY);
        } catch (SQLException | IllegalArgumentException e) {
            return new Evidence.Unavailable("the session table: " + e.getClass().getName());
        }
    }

    @Override
    public Reachable reachable(Session session) {
        try {
            return table.hasSecondFactor(session.subject())
                    ? new Reachable.Known(Aal.AAL2, Set.of("password", "totp"))
                    : new Reachable.Known(Aal.AAL1, Set.of("password"));
        } catch (SQLException e) {
            return new Reachable.Failed("the table of accounts: " + e.getClass().getName());
        }
    }

    @Override
    public Departure begin(Trip trip) {
        URI back = trip.returnTo();
        if (back == null || trip.denial().kind() == Denial.Kind.ENROL) {
            return Departure.NOWHERE; // programs have no login here, and nobody adds a factor by themselves
        }
        Denial.Missing missing = trip.denial().missing();
        boolean second = missing.level() == Aal.AAL2 || missing.methods().contains("totp");
        return Departure.to(ReturnTo.from(contextPath.get() + (second ? "/second-factor" : "/login"), back));
    }

    @Override
    public Optional<URI> logOutAddress(RequestView request, URI returnTo) {
        return Optional.of(ReturnTo.from(contextPath.get() + "/logout", returnTo));
    }
}
