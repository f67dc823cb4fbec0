package dev.stepup.kratosdouble.form;

import dev.stepup.kratosdouble.state.RecoveryCode;
import dev.stepup.kratosdouble.state.Totp;
import dev.stepup.kratosdouble.wire.Documents;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of settings on its way. */
public final class SettingsFlow extends Flow {

    private static final List<String> GROUPS = List.of("default", "profile", "password", "lookup_secret", "totp");

    private static final List<String> LAST =
            List.of("lookup_secret_codes", "lookup_secret_confirm", "lookup_secret_disable");

    private final UUID identity;
    private boolean success;
    private @Nullable Totp offeredTotp;
    private List<RecoveryCode> offeredCodes = List.of();

    public SettingsFlow(
            boolean browser, Instant issuedAt, Duration lifespan, String requestUrl, String publicUrl, UUID identity) {
        super(browser, issuedAt, lifespan, requestUrl, publicUrl + "/self-service/settings");
        this.identity = identity;
    }

    public UUID identity() {
        return identity;
    }

    public void succeeded() {
        success = true;
    }

    /** The secret that this flow offers to an identity that has none. */
    public @Nullable Totp offeredTotp() {
        return offeredTotp;
    }

    public void offer(@Nullable Totp totp) {
        offeredTotp = totp;
    }

    /** The recovery codes that were made in this flow and are not confirmed yet. */
    public List<RecoveryCode> offeredCodes() {
        return offeredCodes;
    }

    public void offer(List<RecoveryCode> codes) {
        offeredCodes = List.copyOf(codes);
    }

    /** Puts the nodes in the order of their groups again, and the recovery codes in front of what is done with them. */
    public void sort() {
        List<Node> sorted = new ArrayList<>(nodes());
        sorted.sort(Comparator.<Node>comparingInt(node -> GROUPS.indexOf(node.group()))
                .thenComparingInt(node -> LAST.indexOf(node.id())));
        nodes(sorted);
    }

    /** Shows another flow, and offers what that one offers: what this one offered is void. */
    public void goOnAs(SettingsFlow next) {
        show(next);
        offeredTotp = next.offeredTotp;
        offeredCodes = next.offeredCodes;
    }

    /** The flow with its identity as that is now, and with where to go next, unless that is empty. */
    public JsonObject toJson(JsonObject identityJson, String next) {
        JsonObjectBuilder json = common().add("identity", identityJson).add("state", success ? "success" : "show_form");
        if (!next.isEmpty()) {
            json.add("continue_with", Documents.array().add(redirect(next)));
        }
        return json.build();
    }

    /** What a script is told to do after a flow in a browser: send the browser there. */
    public static JsonObject redirect(String url) {
        return Documents.object()
                .add("action", "redirect_browser_to")
                .add("redirect_browser_to", url)
                .build();
    }
}
