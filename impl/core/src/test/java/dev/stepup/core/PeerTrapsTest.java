package dev.stepup.core;

import static dev.stepup.core.Sessions.NOW;
import static dev.stepup.core.Sessions.ago;
import static dev.stepup.core.Sessions.oneFactor;
import static dev.stepup.core.Sessions.password;
import static dev.stepup.core.Sessions.session;
import static dev.stepup.core.Sessions.totp;
import static dev.stepup.core.Sessions.twoFactors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Decision;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.Permit;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import dev.stepup.Session;
import dev.stepup.core.answer.Answer;
import dev.stepup.core.answer.Answer.Content;
import dev.stepup.core.answer.Answers;
import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.ChallengeConfig;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.core.config.ForwardedConfig;
import dev.stepup.core.decision.Decider;
import dev.stepup.core.policy.RequirementResolver;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.Judge;
import dev.stepup.core.session.Providers;
import dev.stepup.event.Door;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Defects that other libraries for step-up have had; each test is named after one. Those that show only at a server's
 * door are in the integration tests.
 *
 * <p>Not here, for nothing of this library could have them: an {@code acr} that is taken for an array, an {@code amr} that
 * is taken for a string, an {@code acr} that is lost when a token is refreshed (it reads no claims of tokens; a provider
 * that does so has to prove it); parameters cut at each equals sign and expressions evaluated once for all (it sends no
 * authorization request through a container's mechanism); a challenge that a client cuts at each comma (it is no client;
 * that its own can be cut so is tested).
 */
class PeerTrapsTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement FRESH = AAL2.withMaxAge(Duration.ofMinutes(5));
    private static final Duration HOUR = Duration.ofHours(1);

    private final FakeProvider provider = FakeProvider.of(oneFactor());
    private final SettableClock clock = new SettableClock();
    private final Judge judge = new Judge(
            new Providers(List.of(provider)),
            new Decider(new DecisionConfig(Duration.ofSeconds(5), WhenUnknown.AAL2, false)),
            clock,
            Duration.ofSeconds(60),
            event -> {});
    private final Answers answers = new Answers(
            new AnswerConfig(
                    URI.create("https://app.example.org/bank"),
                    "/",
                    new SecretKeySpec(new byte[32], "HmacSHA256"),
                    Duration.ofMinutes(10),
                    List.of(),
                    ChallengeConfig.DEFAULT,
                    ForwardedConfig.NONE),
            new DecisionConfig(Duration.ofSeconds(5), WhenUnknown.AAL2, false),
            clock);

    /** Quarkus: a comma between them, where RFC 9470 has a space. */
    @Test
    void commaJoinedAcrValues() {
        assertThat(challenge(AAL2, oneFactor())).contains("acr_values=\"aal2 urn:example:mfa\"");
    }

    /** Quarkus: all of the values had to be there, where one of them is meant. */
    @Test
    void allOfWhereOneOfIsMeant() {
        assertThat(judged(AAL2.withMethods(Set.of("totp", "webauthn", "code")), twoFactors()))
                .isEqualTo(Permit.PERMIT);
    }

    /** Quarkus, better-auth: another time stood in where that of the factor was not there. */
    @Test
    void anotherTimeStandsIn() {
        Session timeless = session(Aal.AAL2, NOW.plus(HOUR), true, password(NOW), totp(null));
        assertThat(reason(FRESH, timeless)).isEqualTo(Reason.TOO_OLD);
    }

    /** SmallRye: a time that is not there was read as 0, the beginning of 1970: old, and within a long age fresh. */
    @Test
    void missingTimeIsZero() {
        Requirement anyKnownTime =
                AAL2.withMaxAge(Duration.between(Instant.EPOCH, NOW).multipliedBy(2));
        assertThat(judged(anyKnownTime, session(Aal.AAL2, totp(Instant.EPOCH)))).isEqualTo(Permit.PERMIT);
        assertThat(reason(anyKnownTime, session(Aal.AAL2, totp(null)))).isEqualTo(Reason.TOO_OLD);
    }

    /** Spring Security: a bearer token was a factor of its own, completed at every request. */
    @Test
    void bearerIsAlwaysFresh() {
        provider.credential = () -> CredentialKind.TOKEN;
        Session old = session(Aal.AAL2, password(ago(HOUR)), totp(ago(HOUR)));
        assertThat(reason(FRESH, old)).isEqualTo(Reason.TOO_OLD);
        assertThat(challenge(FRESH, old)).contains("max_age=\"300\"");
    }

    /** Spring Security: a login that the upstream provider answered from its own old session counted from now. */
    @Test
    void upstreamLoginIsStampedNow() {
        Session upstream = session(Aal.AAL2, CompletedMethod.of("oidc", Aal.AAL2, ago(HOUR)));
        assertThat(reason(FRESH, upstream)).isEqualTo(Reason.TOO_OLD);
    }

    /** Quarkus, Spring's user framework: who came back without what was asked was sent away again, for ever. */
    @Test
    void endlessRedirect() {
        FakeRequest request = FakeRequest.navigation();
        int redirects = 0;
        Answer answer = answer(AAL2, oneFactor(), request);
        while (answer.status() == 303 && redirects < 10) {
            redirects++;
            String cookie = answer.header("Set-Cookie").orElseThrow();
            answer = answer(AAL2, oneFactor(), FakeRequest.navigation().withCookieOf(cookie));
        }
        assertThat(redirects).isEqualTo(2);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.content()).isInstanceOf(Content.Page.class);
    }

    /** Spring Security: what a method denied was a bare 403, without a way on. */
    @Test
    void bare403() {
        Answer script = answer(AAL2, oneFactor(), FakeRequest.script());
        assertThat(script.status()).isEqualTo(403);
        assertThat(((Content.Problem) script.content()).members()).containsKeys("error", "redirect_browser_to");
        assertThat(answer(AAL2, oneFactor(), FakeRequest.navigation()).header("Location"))
                .isPresent();
        assertThat(challenge(AAL2, oneFactor())).contains("insufficient_user_authentication");
    }

    /** Quarkus: tests passed, guard or no guard. What is not annotated asks nothing. */
    @Test
    void vacuousTest() throws NoSuchMethodException {
        RequirementResolver resolver = new RequirementResolver();
        assertThat(resolver.resolve(Twins.class, Twins.class.getMethod("guarded")))
                .contains(AAL2);
        assertThat(resolver.resolve(Twins.class, Twins.class.getMethod("open"))).isEmpty();
    }

    /** Two methods that differ by the annotation alone. */
    static class Twins {
        @RequiresAal(RequiredAal.AAL2)
        public void guarded() {}

        public void open() {}
    }

    /** ASP.NET, a plugin of Jellyfin: an age was sent along to the provider, and nobody looked at what came back. */
    @Test
    void maxAgeRequestedAndNeverVerified() {
        Session old = session(Aal.AAL2, password(NOW), totp(ago(HOUR)));
        Answer away = answer(FRESH, old, FakeRequest.navigation());
        assertThat(away.status()).isEqualTo(303);
        String cookie = away.header("Set-Cookie").orElseThrow();

        Answer back = answer(FRESH, old, FakeRequest.navigation().withCookieOf(cookie));
        assertThat(back.status()).isEqualTo(303);
        assertThat(judged(FRESH, twoFactors())).isEqualTo(Permit.PERMIT);
    }

    /** Keycloak: with no tolerance an age of nothing was never met, for the factor is always a little older than now. */
    @Test
    void ageThatNobodyCanMeet() {
        Requirement shortest = AAL2.withMaxAge(Duration.ofSeconds(6));
        assertThat(judged(shortest, session(Aal.AAL2, totp(ago(Duration.ofSeconds(10))))))
                .isEqualTo(Permit.PERMIT);
        assertThatIllegalArgumentException().isThrownBy(() -> AAL2.withMaxAge(Duration.ZERO));
    }

    /** better-auth: a freshness of 0 switched the check off. */
    @Test
    void freshnessZeroIsDisabled() {
        RequirementResolver resolver = new RequirementResolver();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolver.resolve(AgeOfNothing.class))
                .withMessageContaining("maxAge = 0");
    }

    @RequiresAal(value = RequiredAal.AAL2, maxAge = 0)
    static class AgeOfNothing {}

    /** Kratos: the highest level that is available was taken for two factors. */
    @Test
    void highestAvailableIsTakenForTwoFactors() {
        provider.reachable = () -> new Reachable.Known(Aal.AAL1);
        assertThat(judged(Requirement.of(RequiredAal.HIGHEST_AVAILABLE), oneFactor()))
                .isEqualTo(Permit.PERMIT);
        assertThat(reason(AAL2, oneFactor())).isEqualTo(Reason.NO_SUITABLE_FACTOR);
    }

    /** django-allauth: who had no second factor was not asked for one. */
    @Test
    void userWithoutFactorsPasses() {
        provider.reachable = () -> new Reachable.Known(Aal.AAL1, Set.of("password"));
        assertThat(judged(AAL2, oneFactor()))
                .isInstanceOfSatisfying(
                        Denial.class, denial -> assertThat(denial.kind()).isEqualTo(Kind.DENY));
    }

    /** Supabase: the level of a token outlived the factor that it came from. */
    @Test
    void levelOutlivesTheFactor() {
        assertThat(judged(AAL2, twoFactors())).isEqualTo(Permit.PERMIT);
        assertThat(reason(AAL2, oneFactor())).isEqualTo(Reason.LEVEL_TOO_LOW);
        assertThat(provider.evidenceAsked).isEqualTo(2);
    }

    /** Samples of Ory: who was sent away did not come back to where they had been. */
    @Test
    void returnToIsForgotten() {
        FakeRequest request = FakeRequest.navigation();
        request.query = "amount=1&to=b";
        answer(AAL2, oneFactor(), request);
        answer(FRESH, session(Aal.AAL2, totp(ago(HOUR))), request);
        provider.evidence = () -> Evidence.NOBODY;
        answer(AAL1, null, request);
        assertThat(provider.trips)
                .extracting(Trip::returnTo)
                .hasSize(3)
                .containsOnly(URI.create("https://app.example.org/bank/transfer?amount=1&to=b"));
    }

    /** A client of Duende cut the challenge at each comma; so no value of ours contains one. */
    @Test
    void challengeIsCutAtEachComma() {
        String challenge = challenge(FRESH, oneFactor());
        Matcher member = Pattern.compile("(\\w+)=\"([^\"]*)\"").matcher(challenge);
        int members = 0;
        while (member.find()) {
            members++;
            assertThat(member.group(2)).as(member.group(1)).doesNotContain(",").isNotEmpty();
        }
        assertThat(challenge.split(",", -1)).hasSize(members).hasSize(4);
    }

    private Reason reason(Requirement requirement, Session session) {
        Decision decision = judged(requirement, session);
        assertThat(decision).isInstanceOf(Denial.class);
        return ((Denial) decision).reason();
    }

    private Decision judged(Requirement requirement, Session session) {
        return call(session, new FakeRequest()).judge(requirement, Door.URL, "/transfer");
    }

    private String challenge(Requirement requirement, Session session) {
        provider.credential = () -> CredentialKind.TOKEN;
        return answer(requirement, session, FakeRequest.program())
                .header("WWW-Authenticate")
                .orElseThrow();
    }

    private Answer answer(Requirement requirement, @Nullable Session session, FakeRequest request) {
        Call call = call(session, request);
        return answers.answer((Denial) call.judge(requirement, Door.URL, "/transfer"), call, request);
    }

    private Call call(@Nullable Session session, FakeRequest request) {
        provider.evidence = () -> session == null ? Evidence.NOBODY : new Evidence.Present(session);
        return judge.begin(request);
    }
}
