package dev.stepup.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Session;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link SessionProvider} has to keep to. Extend it, hand over a fixture, and run it with JUnit 5. A clause
 * that a backend cannot show is skipped by name; see {@link Ability}.
 */
public abstract class SessionProviderContract extends CallbackContract {

    /** A fresh fixture, with a fresh provider and an empty backend. */
    @Override
    protected abstract ProviderFixture fixture() throws Exception;

    // --- what a provider says of itself

    @Test
    void name_always_isShortAndTheSame() {
        assertThat(provider.name()).matches("[a-z0-9][a-z0-9.-]{0,31}").isEqualTo(provider.name());
    }

    @Test
    void capabilities_always_areTheSameAndHoldTogether() {
        Capabilities capabilities = provider.capabilities();

        assertThat(capabilities).isEqualTo(provider.capabilities());
        assertThat(capabilities.highestLevel()).isNotEqualTo(Aal.AAL0);
        assertThat(capabilities.methods())
                .allSatisfy(method -> assertThat(method.levels())
                        .allSatisfy(
                                level -> assertThat(capabilities.highestLevel().isAtLeast(level))
                                        .isTrue()));
        assertThat(capabilities.acrValues().values())
                .allSatisfy(values -> assertThat(values)
                        .doesNotHaveDuplicates()
                        // RFC 6750, section 3: what may stand in a quoted parameter of a challenge.
                        .allSatisfy(value -> assertThat(value).matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]+")));
    }

    // --- whose credential it is

    @Test
    void recognise_itsOwnCredential_tellsItsKind() {
        IssuedCredential credential = fixture.open(first("alice"));

        assertThat(recognise(credential.request())).isEqualTo(credential.kind());
        assertThat(credential.kind()).isNotEqualTo(CredentialKind.NONE);
    }

    @Test
    void recognise_anotherOnesCredential_isNone() {
        assertThat(Foreign.requests().map(this::recognise)).containsOnly(CredentialKind.NONE);
    }

    @Test
    void recognise_whileTheBackendIsSilent_asksNobody() {
        IssuedCredential credential = fixture.open(first("alice"));
        broken(BackendFailure.SILENT);

        Instant begin = Instant.now();
        CredentialKind kind = recognise(credential.request());

        assertThat(kind).isEqualTo(credential.kind());
        assertThat(Duration.between(begin, Instant.now())).isLessThan(half(fixture.patience()));
    }

    // --- what a credential stands for

    @Test
    void evidence_aSession_isPresentWithItsOwner() {
        Session alice = present(fixture.open(first("alice")));
        Session again = present(fixture.open(first("alice")));
        Session bob = present(fixture.open(first("bob")));

        assertThat(alice.isActiveAt(fixture.now())).isTrue();
        assertThat(alice.subject()).isNotBlank().isEqualTo(again.subject()).isNotEqualTo(bob.subject());
    }

    @Test
    void evidence_aSession_hasTheLevelThatTheBackendStates() {
        assertThat(present(fixture.open(first("alice"))).level()).isEqualTo(lowest());
        if (highest() != lowest()) {
            assertThat(present(fixture.open(second("bob"))).level()).isEqualTo(highest());
        }
    }

    @Test
    void evidence_twoFirstFactors_areNotTwoFactors() {
        SessionPlan.Completed method = completed(lowest(), FIRST_AGE);
        SessionPlan twice = new SessionPlan("alice", List.of(method, method), Set.of(lowest()), lowest());

        assertThat(present(fixture.open(twice)).level()).isEqualTo(lowest());
    }

    @Test
    void evidence_aSession_listsWhatWasCompleted() {
        List<CompletedMethod> methods = present(fixture.open(second("alice"))).methods();

        assertThat(methods).extracting(CompletedMethod::name).contains(name(highest()));
        assertThat(methods).filteredOn(method -> method.level() == highest()).isNotEmpty();
        assertThat(methods).allSatisfy(this::isAmongCapabilities);
    }

    @Test
    void evidence_itsTimes_areThoseOfTheFactorsAndNeverNow() {
        assumeTrue(fixture.abilities().contains(Ability.PAST), "at this backend everything is completed now");
        CompletedMethod method = witness(present(fixture.open(second("alice"))));

        if (provider.capabilities().knowsTimes()) {
            assertThat(method.completedAt()).isPresent();
            assertThat(method.completedAt().orElseThrow())
                    .isCloseTo(fixture.now().minus(SECOND_AGE), within(2, ChronoUnit.SECONDS));
        } else {
            assertThat(method.completedAt()).isEmpty();
        }
    }

    @Test
    void evidence_askedAgain_isTheSame() {
        IssuedCredential credential = fixture.open(second("alice"));

        assertThat(present(credential)).isEqualTo(present(credential));
    }

    @Test
    void evidence_aForgedCredential_isNobody() {
        assertThat(evidence(fixture.open(first("alice")).forged())).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void evidence_afterTheSessionEnded_isNobodyAtOnce() {
        assumeTrue(fixture.abilities().contains(Ability.REVOKE), "this backend ends no session before its time");
        IssuedCredential credential = fixture.open(first("alice"));
        present(credential);

        fixture.revoke(credential);

        assertThat(evidence(credential.request())).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void evidence_junkInPlaceOfTheCredential_isNobodyAndNeverThrows() {
        IssuedCredential credential = fixture.open(first("alice"));
        for (String junk : List.of("", " ", "\0", "\u00e4\u20ac", "%00%0d%0a", "=", ";", ",", "x".repeat(100_000))) {
            RequestView request = name -> credential.request().headers(name).stream()
                    .map(value -> replaceSecrets(value, credential, junk))
                    .toList();
            assertThatCode(() -> recognise(request)).doesNotThrowAnyException();
            if (recognise(request) != CredentialKind.NONE) {
                assertThat(evidence(request)).isEqualTo(Evidence.NOBODY);
            }
        }
    }

    @Test
    void evidence_manyAtOnce_neverTakesOneForAnother() throws Exception {
        List<IssuedCredential> credentials = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        for (String person : List.of("alice", "bob", "carol", "dave")) {
            credentials.add(fixture.open(first(person)));
            subjects.add(present(credentials.get(credentials.size() - 1)).subject());
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> found = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                IssuedCredential credential = credentials.get(i % credentials.size());
                found.add(threads.submit(() -> present(credential).subject()));
            }
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).get()).isEqualTo(subjects.get(i % subjects.size()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    // --- a backend that is out of order

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void evidence_whileTheBackendIsOutOfOrder_isUnavailableInTime(BackendFailure failure) {
        IssuedCredential credential = fixture.open(first("alice"));
        broken(failure);

        Evidence evidence = inTime(() -> evidence(credential.request()));

        assertThat(evidence).isInstanceOf(Evidence.Unavailable.class);
        assertThat(((Evidence.Unavailable) evidence).cause()).isNotBlank();
    }

    @Test
    void evidence_onceTheBackendIsInOrderAgain_isPresent() {
        IssuedCredential credential = fixture.open(first("alice"));
        broken(BackendFailure.ERROR);
        evidence(credential.request());

        fixture.fail(BackendFailure.NONE);

        present(credential);
    }

    // --- what a user could reach

    @Test
    void reachable_byWhatIsEnrolled_isToldWhereTheProviderSaysThatItTells() {
        Session one = present(fixture.open(first("alice")));
        Session both = present(fixture.open(new SessionPlan(
                "bob", List.of(completed(lowest(), FIRST_AGE)), Set.of(lowest(), highest()), lowest())));

        if (provider.capabilities().tellsReachable()) {
            assertThat(level(provider.reachable(one))).isEqualTo(lowest());
            assertThat(level(provider.reachable(both))).isEqualTo(highest());
        } else {
            assertThat(provider.reachable(one)).isEqualTo(Reachable.NOT_TOLD);
        }
    }

    @Test
    void reachable_whileTheBackendIsOutOfOrder_isNotGuessed() {
        Session session = present(fixture.open(first("alice")));
        broken(BackendFailure.ERROR);

        Reachable reachable = inTime(() -> provider.reachable(session));

        assertThat(reachable)
                .isInstanceOf(
                        provider.capabilities().tellsReachable() ? Reachable.Failed.class : Reachable.NotTold.class);
    }

    // --- where a caller goes

    @Test
    void trip_ofABrowser_leadsToAnAbsoluteAddressAndBack() {
        assumeTrue(fixture.abilities().contains(Ability.TRIPS), "nobody can be sent to this backend");
        Session session = present(fixture.open(first("alice")));

        new TripClauses(provider, highest())
                .check(session, fixture.open(first("alice")).secrets());
    }

    // --- when the application goes

    @Test
    void evidence_onceTheProviderIsClosed_isTheSameOrUnavailable() {
        IssuedCredential credential = fixture.open(first("alice"));
        String alice = present(credential).subject();
        provider.close();
        provider.close();

        Evidence evidence = inTime(() -> evidence(credential.request()));

        if (!(evidence instanceof Evidence.Unavailable)) {
            assertThat(evidence)
                    .isInstanceOfSatisfying(
                            Evidence.Present.class,
                            present -> assertThat(present.session().subject()).isEqualTo(alice));
        }
    }

    // --- what is never told

    @Test
    void whateverHappens_noSecretIsWrittenAnywhere() {
        StringBuilder said = new StringBuilder();
        IssuedCredential credential;
        try (Logged logged = new Logged()) {
            credential = fixture.open(second("alice"));
            Session session = present(credential);
            said.append(session)
                    .append(session.id())
                    .append(session.subject())
                    .append(evidence(credential.forged()))
                    .append(provider);
            if (fixture.abilities().contains(Ability.FAIL)) {
                for (BackendFailure failure : List.of(BackendFailure.ERROR, BackendFailure.GARBAGE)) {
                    fixture.fail(failure);
                    said.append(evidence(credential.request())).append(provider.reachable(session));
                }
            }
            said.append(logged.text());
        }
        assertThat(credential.secrets()).isNotEmpty();
        assertThat(credential.secrets())
                .allSatisfy(secret -> assertThat(said.toString()).doesNotContain(secret));
    }
}
