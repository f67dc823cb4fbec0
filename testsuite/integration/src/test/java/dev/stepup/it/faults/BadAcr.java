package dev.stepup.it.faults;

import dev.stepup.Aal;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** A provider whose acr value would end the challenge, and begin another. */
@ApplicationScoped
public class BadAcr implements SessionProvider {

    @Override
    public String name() {
        return "bad";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Aal.AAL2, true, true, List.of(), Map.of(Aal.AAL2, List.of("mfa", "x\", error=\"invalid_token")));
    }

    @Override
    public CredentialKind recognise(RequestView request) {
        return CredentialKind.NONE;
    }

    @Override
    public Evidence evidence(RequestView request) {
        return Evidence.NOBODY;
    }

    @Override
    public Departure begin(Trip trip) {
        return Departure.NOWHERE;
    }
}
