package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;

/** Another password. The session does not list it: it was not logged in with. */
final class PasswordChange implements SettingsMethod {

    private final Installation installation;

    PasswordChange(Installation installation) {
        this.installation = installation;
    }

    @Override
    public boolean claims(Submission form) {
        return form.method().equals(Identity.PASSWORD);
    }

    @Override
    public Rules rules(Submission form) {
        return new Rules(form).required("password");
    }

    @Override
    public Outcome apply(Change change) {
        if (!change.privileged()) {
            return Outcome.REFRESH_NEEDED;
        }
        String password = change.form().value("password");
        PasswordPolicy.check(password, change.identity().email());
        if (change.identity().passwordIs(password)) {
            throw new InvalidForm(Problems.passwordUnchanged(), "password");
        }
        change.identity().password(password, installation.now());
        return Outcome.SAVED;
    }
}
