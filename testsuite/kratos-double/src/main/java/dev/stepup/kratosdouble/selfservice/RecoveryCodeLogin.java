package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.LoginFlow;
import dev.stepup.kratosdouble.form.Node;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Levels;
import dev.stepup.kratosdouble.state.RecoveryCode;
import dev.stepup.kratosdouble.state.Session;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recovery code, good for one login. */
final class RecoveryCodeLogin implements LoginMethod {

    private final Installation installation;
    private final Visitor visitor;

    RecoveryCodeLogin(Installation installation, Visitor visitor) {
        this.installation = installation;
        this.visitor = visitor;
    }

    @Override
    public String name() {
        return Identity.LOOKUP;
    }

    @Override
    public String aal() {
        return Levels.AAL2;
    }

    @Override
    public Rules rules(Submission form) {
        return new Rules(form).required("lookup_secret");
    }

    @Override
    public Identity authenticate(Submission form, @Nullable Session session) {
        if (session == null || !visitor.identity(session).has(Identity.LOOKUP)) {
            throw new InvalidForm(Problems.noRecoveryCodes());
        }
        Identity identity = visitor.identity(session);
        Instant now = installation.now();
        identity.recoveryCodes(use(identity.recoveryCodes(), form.value("lookup_secret"), now), now);
        return identity;
    }

    private static List<RecoveryCode> use(List<RecoveryCode> codes, String given, Instant now) {
        List<RecoveryCode> after = new ArrayList<>();
        boolean found = false;
        for (RecoveryCode code : codes) {
            if (!code.code().equals(given)) {
                after.add(code);
                continue;
            }
            if (code.isUsed()) {
                throw new InvalidForm(Problems.usedRecoveryCode());
            }
            found = true;
            after.add(new RecoveryCode(given, now.truncatedTo(ChronoUnit.SECONDS)));
        }
        if (!found) {
            throw new InvalidForm(Problems.wrongRecoveryCode());
        }
        return after;
    }

    @Override
    public void forget(LoginFlow flow, Submission form) {
        flow.node("lookup_secret").ifPresent(Node::forgetValue);
    }
}
