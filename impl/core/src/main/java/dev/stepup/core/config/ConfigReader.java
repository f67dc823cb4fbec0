package dev.stepup.core.config;

import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
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
            "stepup.clock-skew",
            "stepup.cors.allowed-origins",
            "stepup.enrolment",
            "stepup.forwarded.headers",
            "stepup.forwarded.proxies",
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
        AddressReader addresses = new AddressReader(values, faults);
        URI publicUrl = addresses.publicUrl().orElse(null);
        ForwardedConfig forwarded = addresses.forwarded();
        return new AnswerConfig(
                publicUrl,
                addresses.fallback(),
                tripKey(publicUrl, forwarded),
                values.duration("stepup.loop-guard.life-span").orElse(Duration.ofMinutes(10)),
                addresses.allowedOrigins(),
                forwarded);
    }

    private SecretKey tripKey(@Nullable URI publicUrl, ForwardedConfig forwarded) {
        Optional<String> text = values.text("stepup.loop-guard.key").filter(key -> !key.equals("random"));
        boolean onPurpose = values.text("stepup.loop-guard.key").isPresent();
        // A placeholder that nobody has filled in would be a key that everybody knows.
        if (text.filter(key -> key.startsWith("${")).isPresent()) {
            faults.add(ConfigMessages.noTripKey());
        }
        boolean loopback = publicUrl == null ? forwarded.proxies().isEmpty() : Urls.isLoopback(publicUrl.getHost());
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
