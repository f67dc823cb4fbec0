package dev.stepup.core.answer;

import dev.stepup.Aal;
import dev.stepup.Decision;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.FakeProvider;
import dev.stepup.core.FakeRequest;
import dev.stepup.core.Sessions;
import dev.stepup.core.SettableClock;
import dev.stepup.core.answer.Answer.Content;
import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.ChallengeConfig;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.core.config.ForwardedConfig;
import dev.stepup.core.decision.Decider;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.Judge;
import dev.stepup.core.session.Providers;
import dev.stepup.event.Door;
import dev.stepup.event.StepUpEvent;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.DenialPage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The application {@code https://app.example.org/bank}, and callers of it who do not get through. */
final class Answering {

    static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    static final Denial LOGIN = Denial.of(Kind.LOGIN, Reason.NO_SESSION, AAL2);
    static final Denial STEP_UP = denial(Kind.STEP_UP, Reason.LEVEL_TOO_LOW);
    static final Denial ENROL = denial(Kind.ENROL, Reason.NO_SUITABLE_FACTOR);
    static final Denial DENY = Denial.of(Kind.DENY, Reason.DENIED_METHOD, AAL2);
    static final Denial UNAVAILABLE = Denial.of(Kind.UNAVAILABLE, Reason.BACKEND_UNAVAILABLE, AAL2);

    final SettableClock clock = new SettableClock();
    final FakeProvider provider = FakeProvider.of(Sessions.oneFactor());
    final List<StepUpEvent> events = new ArrayList<>();
    final Answers answers;
    private final Judge judge;

    Answering() {
        this(config("https://app.example.org/bank"));
    }

    Answering(AnswerConfig config) {
        this(config, false);
    }

    Answering(AnswerConfig config, boolean enrolment) {
        DecisionConfig decision = new DecisionConfig(Duration.ofSeconds(5), WhenUnknown.AAL2, enrolment);
        answers = new Answers(config, decision, clock);
        judge = new Judge(
                new Providers(List.of(provider)), new Decider(decision), clock, Duration.ofSeconds(60), events::add);
    }

    static AnswerConfig config(@Nullable String publicUrl) {
        return config(publicUrl, ChallengeConfig.DEFAULT);
    }

    static AnswerConfig config(@Nullable String publicUrl, ChallengeConfig challenge) {
        return new AnswerConfig(
                publicUrl == null ? null : URI.create(publicUrl),
                "/start",
                key("0123456789abcdef0123456789abcdef"),
                Duration.ofMinutes(10),
                List.of("https://spa.example.org"),
                challenge,
                ForwardedConfig.NONE);
    }

    static SecretKey key(String text) {
        return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    static Denial denial(Kind kind, Reason reason) {
        return new Denial(kind, reason, AAL2, new Missing(Aal.AAL2, Set.of(), false), 0);
    }

    /** A call of this application. */
    Call call(FakeRequest request) {
        return judge.begin(request);
    }

    /** The answer to a denial of a caller whose credential was looked at. */
    Answer answer(Denial denial, FakeRequest request) {
        Call call = begin(request);
        call.judge(denial.requirement(), Door.URL, "/transfer");
        return answers.answer(denial, call, request);
    }

    Decision judge(Requirement requirement, FakeRequest request) {
        return begin(request).judge(requirement, Door.URL, "/transfer");
    }

    private Call begin(FakeRequest request) {
        provider.credential =
                () -> request.header("Authorization").isPresent() ? CredentialKind.TOKEN : CredentialKind.COOKIE;
        return judge.begin(request);
    }

    static Map<String, Object> problem(Answer answer) {
        return ((Content.Problem) answer.content()).members();
    }

    static DenialPage page(Answer answer) {
        return ((Content.Page) answer.content()).page();
    }
}
