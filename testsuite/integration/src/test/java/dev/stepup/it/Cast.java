package dev.stepup.it;

import dev.stepup.it.http.Caller;
import dev.stepup.it.identity.Credential;
import dev.stepup.it.identity.Kratos;
import dev.stepup.it.identity.KratosSession;
import dev.stepup.it.identity.KratosSession.Client;
import dev.stepup.it.identity.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sessions that the tests share, each made by Kratos' own flows when it is first needed. */
public final class Cast {

    private final Kratos kratos;
    private final Map<String, KratosSession> sessions = new HashMap<>();

    Cast(Kratos kratos) {
        this.kratos = kratos;
    }

    /** By what this caller shows who they are. */
    public Optional<Credential> credential(Who who, Caller caller) {
        if (who == Who.NOBODY) {
            return caller == Caller.TOKEN
                    ? Optional.of(new Credential("Authorization", "Bearer ory_st_" + "x".repeat(32)))
                    : Optional.empty();
        }
        return Optional.of(session(who, caller.client()).credential());
    }

    /** A session of its own for a test that changes it. */
    public KratosSession fresh(Who who, Client client) {
        boolean hasTotp = who != Who.AAL1;
        Person person = hasTotp ? kratos.registerWithTotp() : kratos.register();
        KratosSession session = kratos.open(client).logIn(person);
        if (hasTotp && who != Who.AAL1_WITH_TOTP) {
            session.stepUp(person);
        }
        if (who == Who.REVOKED) {
            kratos.revoke(session);
        }
        return session;
    }

    private KratosSession session(Who who, Client client) {
        return sessions.computeIfAbsent(who + " " + client, key -> fresh(who, client));
    }
}
