package dev.stepup.core.config;

import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Reads the settings of an application; every fault is collected, none is guessed away. */
public final class ConfigReader {

    private static final String PREFIX = "stepup.";
    private static final int KEY_LENGTH = 32;

    /** The keys that are not those of a rule. A setting from the environment is found by the key that is looked for. */
    public static final Set<String> KEYS = Set.of(
            "stepup.allow-plain-http",
            "stepup.challenge.acr-values",
            "stepup.challenge.dpop-algs",
            "stepup.challenge.realm",
            "stepup.challenge.resource-metadata",
            "stepup.clock-skew",
            "stepup.cors.allowed-origins",
            "stepup.enrolment",
            "stepup.highest-available.when-unknown",
            "stepup.look-up-again-after",
            "stepup.loop-guard.key",
            "stepup.loop-guard.life-span",
            "stepup.model",
            "stepup.public-url",
            "stepup.return-to.fallback");

    private final Map<String, String> settings;
    private final Faults faults;
    private final Values values;

    /** @param settings every key that begins with {@code stepup.}, with its value */
    public ConfigReader(Map<String, String> settings, Faults faults) {
        this(new Values(settings, faults), settings, faults);
    }

    ConfigReader(Values values, Map<String, String> settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
        this.values = values;
    }

    /**
     * The settings.
     *
     * @param providerKeys the keys that the providers read
     */
    public StepUpConfig read(Set<String> providerKeys) {
        DecisionConfig decision = new DecisionConfig(
                values.duration("stepup.clock-skew").orElse(Duration.ofSeconds(5)),
                values.choice("stepup.highest-available.when-unknown", WhenUnknown.class)
                        .orElse(WhenUnknown.AAL2),
                values.flag("stepup.enrolment"));
        RuleReader rules = new RuleReader(
                values, values.choice("stepup.model", Model.class).orElse(Model.STRICT), faults);
        rules.read(settings);
        StepUpConfig config = new StepUpConfig(
                decision,
                answer(),
                rules.rules(),
                rules.dropped(),
                values.duration("stepup.look-up-again-after").orElse(Duration.ofSeconds(60)));
        new ConfigValidation(faults)
                .check(decision, Map.of("skew", "stepup.clock-skew"))
                .check(config.answer(), Map.of("tripLifespan", "stepup.loop-guard.life-span"))
                .check(config, Map.of("lookUpAgainAfter", "stepup.look-up-again-after"));
        checkUnknownKeys(providerKeys);
        return config;
    }

    private AnswerConfig answer() {
        boolean allowPlainHttp = values.flag("stepup.allow-plain-http");
        URI publicUrl = publicUrl(allowPlainHttp).orElse(null);
        String fallback = values.text("stepup.return-to.fallback").orElse("/");
        if (!Urls.isBelowContextRoot(fallback)) {
            faults.add(ConfigMessages.badFallback(fallback));
            fallback = "/";
        }
        List<String> origins = values.list("stepup.cors.allowed-origins");
        for (String origin : origins) {
            if (Urls.base(origin).filter(uri -> uri.getRawPath().isEmpty()).isEmpty()) {
                faults.add(ConfigMessages.badOrigin(origin));
            }
        }
        return new AnswerConfig(
                publicUrl,
                fallback,
                tripKey(publicUrl),
                values.duration("stepup.loop-guard.life-span").orElse(Duration.ofMinutes(10)),
                origins,
                new ChallengeReader(values, faults).read(allowPlainHttp));
    }

    private Optional<URI> publicUrl(boolean allowPlainHttp) {
        String key = "stepup.public-url";
        Optional<String> text = values.text(key);
        Optional<URI> url =
                text.flatMap(Urls::base).filter(uri -> uri.normalize().equals(uri));
        if (text.isPresent() && url.isEmpty()) {
            faults.add(ConfigMessages.badPublicUrl(text.get()));
        }
        if (!allowPlainHttp && url.filter(Urls::isPlainHttpBeyondLoopback).isPresent()) {
            faults.add(ConfigMessages.plainHttp(key, text.orElse("")));
        }
        return url;
    }

    private SecretKey tripKey(@Nullable URI publicUrl) {
        Optional<String> text = values.text("stepup.loop-guard.key").filter(key -> !key.equals("random"));
        boolean onPurpose = values.text("stepup.loop-guard.key").isPresent();
        // A placeholder that nobody has filled in would be a key that everybody knows.
        if (text.filter(key -> key.startsWith("${")).isPresent()) {
            faults.add(ConfigMessages.noTripKey());
        }
        boolean loopback = publicUrl == null || Urls.isLoopback(publicUrl.getHost());
        if (!onPurpose && !loopback) {
            faults.add(ConfigMessages.noTripKey());
        }
        if (text.filter(key -> key.length() < KEY_LENGTH).isPresent()) {
            faults.add(ConfigMessages.shortTripKey());
        }
        byte[] key = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(
                text.map(secret -> secret.getBytes(StandardCharsets.UTF_8)).orElse(key), "HmacSHA256");
    }

    private void checkUnknownKeys(Set<String> providerKeys) {
        Set<String> known = new TreeSet<>(values.known());
        known.addAll(providerKeys);
        for (String key : new TreeSet<>(settings.keySet())) {
            if (key.startsWith(PREFIX) && !known.contains(key)) {
                faults.add(ConfigMessages.unknownKey(key, Nearest.to(key, known)));
            }
        }
    }
}
