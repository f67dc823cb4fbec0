package dev.stepup.kratosdouble.form;

import dev.stepup.kratosdouble.wire.Times;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A login on its way. */
public final class LoginFlow extends Flow {

    private final String aal;
    private boolean refresh;
    private byte[] csrfSecret = new byte[0];
    private String schema = "";
    private String exchangeCode = "";

    public LoginFlow(
            boolean browser,
            Instant issuedAt,
            Duration lifespan,
            String requestUrl,
            String publicUrl,
            String aal,
            boolean refresh) {
        super(browser, issuedAt, lifespan, requestUrl, publicUrl + "/self-service/login");
        this.aal = aal;
        this.refresh = refresh;
    }

    /** The level that it leads to. */
    public String aal() {
        return aal;
    }

    /** Whether somebody who is logged in is to prove it again. */
    public boolean isRefresh() {
        return refresh;
    }

    public void noRefresh() {
        refresh = false;
    }

    public byte[] csrfSecret() {
        return csrfSecret;
    }

    public void csrfSecret(byte[] secret) {
        csrfSecret = secret;
    }

    /** The identity schema that was asked for, empty where none was. */
    public void schema(String id) {
        schema = id;
    }

    /** The code that a native client asked for, empty where none did. */
    public void exchangeCode(String code) {
        exchangeCode = code;
    }

    public JsonObject toJson() {
        String saved = Times.write(issuedAt().truncatedTo(ChronoUnit.MICROS));
        JsonObjectBuilder json = common();
        if (!schema.isEmpty()) {
            json.add("identity_schema", schema);
        }
        if (!exchangeCode.isEmpty()) {
            json.add("session_token_exchange_code", exchangeCode);
        }
        return json.add("organization_id", JsonValue.NULL)
                .add("created_at", saved)
                .add("updated_at", saved)
                .add("refresh", refresh)
                .add("requested_aal", aal)
                .add("state", "choose_method")
                .build();
    }
}
