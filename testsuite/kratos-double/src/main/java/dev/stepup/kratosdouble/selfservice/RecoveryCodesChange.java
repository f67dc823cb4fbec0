package dev.stepup.kratosdouble.selfservice;

import dev.stepup.kratosdouble.form.InvalidForm;
import dev.stepup.kratosdouble.form.Node;
import dev.stepup.kratosdouble.form.Problems;
import dev.stepup.kratosdouble.form.SettingsFlow;
import dev.stepup.kratosdouble.form.SettingsNodes;
import dev.stepup.kratosdouble.state.AuthenticationMethod;
import dev.stepup.kratosdouble.state.Identity;
import dev.stepup.kratosdouble.state.Installation;
import dev.stepup.kratosdouble.state.Levels;
import dev.stepup.kratosdouble.state.RecoveryCode;
import dev.stepup.kratosdouble.state.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Recovery codes: made, then confirmed; shown; given up. */
final class RecoveryCodesChange implements SettingsMethod {

    private static final int NUMBER = 12;
    private static final String CONFIRM = "lookup_secret_confirm";
    private static final String REVEAL = "lookup_secret_reveal";
    private static final String DISABLE = "lookup_secret_disable";
    private static final String REGENERATE = "lookup_secret_regenerate";

    private final Installation installation;

    RecoveryCodesChange(Installation installation) {
        this.installation = installation;
    }

    @Override
    public boolean claims(Submission form) {
        return Stream.of(CONFIRM, REVEAL, DISABLE, REGENERATE).anyMatch(form::isTrue);
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
        if (change.form().isTrue(CONFIRM)) {
            return confirm(change);
        }
        if (change.form().isTrue(REVEAL)) {
            return reveal(change);
        }
        if (change.form().isTrue(DISABLE)) {
            change.identity().remove(Identity.LOOKUP, installation.now());
            change.flow().offer(List.of());
            return Outcome.SAVED;
        }
        return regenerate(change);
    }

    private Outcome confirm(Change change) {
        List<RecoveryCode> codes = change.flow().offeredCodes();
        if (codes.isEmpty()) {
            throw new InvalidForm(
                    Problems.generic("You must (re-)generate recovery backup codes before you can save them."));
        }
        Instant now = installation.now();
        change.identity().recoveryCodes(codes, now);
        change.flow().offer(List.of());
        change.session().enrolled(AuthenticationMethod.of(Identity.LOOKUP, Levels.AAL2, now));
        return Outcome.SAVED;
    }

    private static Outcome reveal(Change change) {
        List<RecoveryCode> codes = change.identity().recoveryCodes();
        if (codes.isEmpty()) {
            throw new InvalidForm(Problems.generic("Can not reveal lookup codes because you have none."));
        }
        show(
                change.flow(),
                List.of(SettingsNodes.codes(codes), SettingsNodes.disableCodes(), SettingsNodes.regenerateCodes()));
        return Outcome.SHOWN;
    }

    private static Outcome regenerate(Change change) {
        List<RecoveryCode> codes = Stream.generate(Tokens::recoveryCode)
                .limit(NUMBER)
                .map(code -> new RecoveryCode(code, null))
                .toList();
        change.flow().offer(codes);
        show(change.flow(), List.of(SettingsNodes.codes(codes), SettingsNodes.confirmCodes()));
        return Outcome.SHOWN;
    }

    /** Puts other nodes in the place of this method's, behind all the rest. */
    private static void show(SettingsFlow flow, List<Node> instead) {
        List<Node> nodes = new ArrayList<>(flow.nodes());
        nodes.removeIf(node -> node.group().equals(Identity.LOOKUP));
        nodes.addAll(instead);
        flow.nodes(nodes);
    }
}
