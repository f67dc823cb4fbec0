package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.LoginFlow;
import dev.stepup.kratosdouble.form.Node;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Levels;
import dev.stepup.kratosdouble.state.Session;
import dev.stepup.kratosdouble.state.Store;
import org.jspecify.annotations.Nullable;

/** An address and a password. */
final class PasswordLogin implements LoginMethod {

    private static final String LEGACY_IDENTIFIER = "password_identifier";

    private final Store store;

    PasswordLogin(Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return Identity.PASSWORD;
    }

    @Override
    public String aal() {
        return Levels.AAL1;
    }

    @Override
    public Rules rules(Submission form) {
        Rules rules = new Rules(form).required("password");
        return form.value(LEGACY_IDENTIFIER).isEmpty() ? rules.required("identifier") : rules;
    }

    @Override
    public Identity authenticate(Submission form, @Nullable Session session) {
        return store.byEmail(identifier(form))
                .filter(identity -> identity.passwordIs(form.value("password")))
                .orElseThrow(() -> new InvalidForm(Problems.wrongCredentials()));
    }

    @Override
    public void forget(LoginFlow flow, Submission form) {
        flow.node("password").ifPresent(Node::forgetValue);
        flow.node("identifier").ifPresent(node -> node.setValue(identifier(form)));
    }

    private static String identifier(Submission form) {
        return form.value("identifier").isEmpty() ? form.value(LEGACY_IDENTIFIER) : form.value("identifier");
    }
}
