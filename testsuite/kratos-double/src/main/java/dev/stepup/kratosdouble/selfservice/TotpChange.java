package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.state.AuthenticationMethod;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Levels;
import dev.stepup.kratosdouble.state.Totp;
import java.time.Instant;

/** An authenticator app more, or one less. */
final class TotpChange implements SettingsMethod {

    private final Installation installation;

    TotpChange(Installation installation) {
        this.installation = installation;
    }

    @Override
    public boolean claims(Submission form) {
        return form.isTrue("totp_unlink") || form.method().equals(Identity.TOTP);
    }

    @Override
    public Rules rules(Submission form) {
        return new Rules(form);
    }

    @Override
    public Outcome apply(Change change) {
        if (!change.privileged()) {
            return Outcome.REFRESH_NEEDED;
        }
        Identity identity = change.identity();
        if (!identity.has(Identity.TOTP)) {
            enrol(change);
        } else if (change.form().isTrue("totp_unlink")) {
            identity.remove(Identity.TOTP, installation.now());
        }
        return Outcome.SAVED;
    }

    private void enrol(Change change) {
        String code = change.form().value("totp_code");
        if (code.isEmpty()) {
            throw new InvalidForm(Problems.missing("totp_code"), "totp_code");
        }
        Totp offered = change.flow().offeredTotp();
        Instant now = installation.now();
        if (offered == null || !offered.accepts(code, now)) {
            throw new InvalidForm(Problems.wrongTotp(), "totp_code");
        }
        change.identity().totp(offered, now);
        // Enrolling counts as having used it, so the session rises at once.
        change.session().enrolled(AuthenticationMethod.of(Identity.TOTP, Levels.AAL2, now));
    }
}
