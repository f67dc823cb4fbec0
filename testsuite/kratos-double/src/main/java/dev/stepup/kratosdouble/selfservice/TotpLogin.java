package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.LoginFlow;
import dev.stepup.kratosdouble.form.Node;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Levels;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.state.Totp;
import org.jspecify.annotations.Nullable;

/** A code of an authenticator app. */
final class TotpLogin implements LoginMethod {

    private final Installation installation;
    private final Visitor visitor;

    TotpLogin(Installation installation, Visitor visitor) {
        this.installation = installation;
        this.visitor = visitor;
    }

    @Override
    public String name() {
        return Identity.TOTP;
    }

    @Override
    public String aal() {
        return Levels.AAL2;
    }

    @Override
    public Rules rules(Submission form) {
        return new Rules(form).required("totp_code").atLeast("totp_code", 6);
    }

    @Override
    public Identity authenticate(Submission form, @Nullable Session session) {
        if (session == null) {
            throw new InvalidForm(Problems.noTotp());
        }
        Identity identity = visitor.identity(session);
        Totp totp = identity.totp().orElseThrow(() -> new InvalidForm(Problems.noTotp()));
        if (!totp.accepts(form.value("totp_code"), installation.now())) {
            throw new InvalidForm(Problems.wrongTotp());
        }
        return identity;
    }

    @Override
    public void forget(LoginFlow flow, Submission form) {
        flow.node("totp_code").ifPresent(Node::forgetValue);
    }
}
