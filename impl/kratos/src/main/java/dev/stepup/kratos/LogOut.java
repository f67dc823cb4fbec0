package dev.stepup.kratos;

import dev.stepup.spi.CredentialKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks Kratos for the address at which a browser ends its session; the address carries a token for that alone. */
final class LogOut {

    private final KratosConfig config;
    private final Transport transport;
    private final JsonBody json;

    LogOut(KratosConfig config, Transport transport, JsonBody json) {
        this.config = config;
        this.transport = transport;
        this.json = json;
    }

    /** Empty for anything but a session by cookie, and for an address that is not Kratos' own. */
    Optional<URI> address(Credential credential, URI returnTo) {
        if (credential.kind() != CredentialKind.COOKIE || credential.value() == null) {
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>(credential.headers());
        headers.put("Accept", "application/json");
        URI question = Url.below(config.serverUrl(), "/self-service/logout/browser?return_to=" + Url.encoded(returnTo));
        if (!(transport.get(question, headers) instanceof Answer.Received answer) || answer.status() != 200) {
            return Optional.empty();
        }
        return json.object(answer)
                .flatMap(body -> JsonBody.text(body, "logout_url"))
                .flatMap(LogOut::parsed)
                .filter(address -> Url.isBelow(config.publicUrl(), address));
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
