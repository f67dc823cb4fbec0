package dev.stepup.core.config;

import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
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
                values.duration(Setting.CLOCK_SKEW),
                values.choice(Setting.HIGHEST_AVAILABLE_WHEN_UNKNOWN, WhenUnknown.class),
                values.flag(Setting.ENROLMENT));
        RuleReader rules = new RuleReader(values, values.choice(Setting.MODEL, Model.class), faults);
        rules.read(settings);
        StepUpConfig config = new StepUpConfig(
                decision, answer(), rules.rules(), rules.dropped(), values.duration(Setting.LOOK_UP_AGAIN_AFTER));
        validate(config);
        checkUnknownKeys(providerKeys);
        return config;
    }

    private void validate(StepUpConfig config) {
        try {
            new ConfigValidation()
                    .check(config.decision(), Map.of("skew", Setting.CLOCK_SKEW))
                    .check(config.answer(), Map.of("tripLifespan", Setting.LOOP_GUARD_LIFE_SPAN))
                    .check(config, Map.of("lookUpAgainAfter", Setting.LOOK_UP_AGAIN_AFTER))
                    .addTo(faults);
        } catch (LinkageError e) {
            // Without the API of Jakarta Validation what checks cannot even be loaded.
            faults.add(ConfigMessages.noValidator());
        }
    }

    private AnswerConfig answer() {
        boolean allowPlainHttp = values.flag(Setting.ALLOW_PLAIN_HTTP);
        AddressReader addresses = new AddressReader(values, faults, allowPlainHttp);
        URI publicUrl = addresses.publicUrl().orElse(null);
        ForwardedConfig forwarded = addresses.forwarded();
        return new AnswerConfig(
                publicUrl,
                addresses.fallback(),
                tripKey(publicUrl, forwarded),
                values.duration(Setting.LOOP_GUARD_LIFE_SPAN),
                addresses.allowedOrigins(),
                new ChallengeReader(values, faults).read(allowPlainHttp),
                forwarded);
    }

    private SecretKey tripKey(@Nullable URI publicUrl, ForwardedConfig forwarded) {
        Optional<String> text = values.text(Setting.LOOP_GUARD_KEY).filter(key -> !key.equals("random"));
        boolean onPurpose = values.text(Setting.LOOP_GUARD_KEY).isPresent();
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
