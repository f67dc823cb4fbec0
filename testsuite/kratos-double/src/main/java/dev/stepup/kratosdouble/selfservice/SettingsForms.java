package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.Node;
import dev.stepup.kratosdouble.form.SettingsFlow;
import dev.stepup.kratosdouble.form.SettingsNodes;
import dev.stepup.kratosdouble.http.Call;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Totp;
import java.util.ArrayList;
import java.util.List;

/** Fills a settings flow with what its identity can change. */
final class SettingsForms {

    private final Csrf csrf;

    SettingsForms(Csrf csrf) {
        this.csrf = csrf;
    }

    void fill(Call call, SettingsFlow flow, Identity identity) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.csrf(csrf.token(call)));
        nodes.addAll(SettingsNodes.profile(identity.email()));
        nodes.addAll(SettingsNodes.password());
        if (identity.recoveryCodes().isEmpty()) {
            nodes.add(SettingsNodes.regenerateCodes());
        } else {
            nodes.add(SettingsNodes.revealCodes());
            nodes.add(SettingsNodes.disableCodes());
        }
        if (identity.has(Identity.TOTP)) {
            nodes.addAll(SettingsNodes.unlinkTotp());
            flow.offer((Totp) null);
        } else {
            Totp totp = Totp.random();
            nodes.addAll(SettingsNodes.enrolTotp(totp, identity.email()));
            flow.offer(totp);
        }
        flow.offer(List.of());
        flow.nodes(nodes);
    }
}
