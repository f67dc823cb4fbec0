package dev.stepup.kratosdouble.state;

import dev.stepup.kratosdouble.wire.Documents;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person, with what is known of them and the ways in which they log in. */
public final class Identity {

    public static final String PASSWORD = "password";
    public static final String TOTP = "totp";
    public static final String LOOKUP = "lookup_secret";

    private final UUID id = UUID.randomUUID();
    private final Instant createdAt;
    private final Map<String, Credential> credentials = new TreeMap<>();
    private Instant updatedAt;
    private @Nullable Instant stateChangedAt;
    private String state = "active";
    private JsonObject traits;
    private JsonValue metadataPublic = JsonValue.NULL;
    private JsonValue metadataAdmin = JsonValue.NULL;
    private String externalId = "";

    public Identity(JsonObject traits, Instant now) {
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.updatedAt = createdAt;
        this.stateChangedAt = now;
        this.traits = traits;
        // The schema calls the address an identifier for both, so both are there before they are set up.
        identify(PASSWORD, 0, now);
        identify("webauthn", 1, now);
    }

    private void identify(String type, int version, Instant now) {
        Instant then = now.truncatedTo(ChronoUnit.MICROS);
        credentials.put(type, new Credential(type, identifiers(), version, then, then, JsonValue.EMPTY_JSON_OBJECT));
    }

    private List<String> identifiers() {
        return traits.containsKey("email") ? List.of(identifier(email())) : List.of();
    }

    /** An address as it is compared: without spaces around it, in lower case. */
    private static String identifier(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it logs in by this address, in whatever case it is written. */
    public boolean isIdentifiedBy(String address) {
        return !identifier(address).isEmpty() && identifier(email()).equals(identifier(address));
    }

    public void traits(JsonObject newTraits, Instant now) {
        traits = newTraits;
        credentials.computeIfPresent(PASSWORD, (type, c) -> c.withIdentifiers(identifiers(), now));
        credentials.computeIfPresent("webauthn", (type, c) -> c.withIdentifiers(identifiers(), now));
        touch(now);
    }

    /** New traits by the identity itself. The real server forgets on that occasion when the state changed. */
    public void profile(JsonObject newTraits, Instant now) {
        traits(newTraits, now);
        stateChangedAt = null;
    }

    public void state(String newState, Instant now) {
        if (!state.equals(newState)) {
            state = newState;
            stateChangedAt = now;
        }
        touch(now);
    }

    public void metadata(JsonValue forAll, JsonValue forAdmin) {
        metadataPublic = forAll;
        metadataAdmin = forAdmin;
    }

    public void externalId(String newExternalId) {
        externalId = newExternalId;
    }

    public void touch(Instant now) {
        updatedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public void password(String password, Instant now) {
        set(
                PASSWORD,
                Documents.object()
                        .add("hashed_password", Passwords.hash(password))
                        .build(),
                identifiers(),
                now);
    }

    public boolean hasPassword() {
        return config(PASSWORD).containsKey("hashed_password");
    }

    public boolean passwordIs(String password) {
        return hasPassword() && Passwords.matches(password, config(PASSWORD).getString("hashed_password"));
    }

    public void totp(Totp totp, Instant now) {
        JsonObject config =
                Documents.object().add("totp_url", totp.url(email())).build();
        set(TOTP, config, List.of(id.toString()), now);
    }

    public Optional<Totp> totp() {
        return has(TOTP)
                ? Optional.of(new Totp(config(TOTP).getString("totp_url").replaceAll(".*[?&]secret=([^&]*).*", "$1")))
                : Optional.empty();
    }

    public void recoveryCodes(List<RecoveryCode> codes, Instant now) {
        JsonArrayBuilder list = Documents.array();
        for (RecoveryCode code : codes) {
            JsonObjectBuilder entry = Documents.object().add("code", code.code());
            entry.add(
                    "used_at",
                    code.usedAt() == null
                            ? "0001-01-01T00:00:00Z"
                            : code.usedAt().toString());
            list.add(entry);
        }
        set(LOOKUP, Documents.object().add("recovery_codes", list).build(), List.of(id.toString()), now);
    }

    /** The recovery codes, used ones too; none where there are none. */
    public List<RecoveryCode> recoveryCodes() {
        List<RecoveryCode> codes = new ArrayList<>();
        if (has(LOOKUP)) {
            for (JsonObject entry :
                    config(LOOKUP).getJsonArray("recovery_codes").getValuesAs(JsonObject.class)) {
                String used = entry.getString("used_at");
                codes.add(new RecoveryCode(
                        entry.getString("code"), used.startsWith("0001") ? null : Instant.parse(used)));
            }
        }
        return codes;
    }

    private void set(String type, JsonObject config, List<String> identifiers, Instant now) {
        Instant then = now.truncatedTo(ChronoUnit.MICROS);
        Credential old = credentials.get(type);
        credentials.put(
                type,
                old == null ? new Credential(type, identifiers, 0, then, then, config) : old.withConfig(config, then));
        touch(now);
    }

    private JsonObject config(String type) {
        Credential credential = credentials.get(type);
        return credential == null ? JsonValue.EMPTY_JSON_OBJECT : credential.config();
    }

    public boolean has(String type) {
        return credentials.containsKey(type);
    }

    public void remove(String type, Instant now) {
        credentials.remove(type);
        touch(now);
    }

    /** Whether a second factor is set up. Used recovery codes count, as does a factor without a first one. */
    public boolean hasSecondFactor() {
        return has(TOTP) || !recoveryCodes().isEmpty();
    }

    public boolean isActive() {
        return state.equals("active");
    }

    /** The address that the identity logs in with, or an empty string. */
    public String email() {
        return traits.getString("email", "");
    }

    public UUID id() {
        return id;
    }

    public String state() {
        return state;
    }

    public @Nullable Instant stateChangedAt() {
        return stateChangedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public JsonObject traits() {
        return traits;
    }

    public JsonValue metadataPublic() {
        return metadataPublic;
    }

    public JsonValue metadataAdmin() {
        return metadataAdmin;
    }

    public String externalId() {
        return externalId;
    }

    public Map<String, Credential> credentials() {
        return credentials;
    }
}
