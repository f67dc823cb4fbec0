package dev.stepup.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The issuer as its discovery document describes it: asked for when first needed, and kept until {@link #forget}. */
final class Issuer {

    /** Where an endpoint is. */
    sealed interface Endpoint {

        /** There. */
        record Found(URI address) implements Endpoint {}

        /**
         * Nobody could say.
         *
         * @param cause for the operator
         */
        record Unknown(String cause) implements Endpoint {}
    }

    /** What the issuer has undertaken to do. */
    enum Promise {
        GIVEN,
        NOT_GIVEN,
        /** Nobody could say. */
        UNKNOWN
    }

    /** The discovery document. */
    private sealed interface Document {

        record Read(Map<String, Object> members) implements Document {}

        record Unread(String cause) implements Document {}
    }

    private final OidcConfig config;
    private final Transport transport;
    private volatile Document.@Nullable Read document;

    Issuer(OidcConfig config, Transport transport) {
        this.config = config;
        this.transport = transport;
    }

    /** The address under a member of the document. */
    Endpoint endpoint(String member, Deadline deadline) {
        Document read = read(deadline);
        return read instanceof Document.Read found
                ? endpoint(found.members(), member)
                : new Endpoint.Unknown(((Document.Unread) read).cause());
    }

    private Document read(Deadline deadline) {
        Document.Read known = document;
        if (known != null) {
            return known;
        }
        Answer answer = transport.ask(Question.get(discovery()), deadline);
        Map<String, Object> read =
                answer instanceof Answer.Received received ? received.object().orElse(null) : null;
        if (read == null) {
            return new Document.Unread("the discovery document: " + answer.cause());
        }
        if (!config.issuer().toString().equals(read.get("issuer"))) {
            return new Document.Unread("the discovery document names another issuer than " + Keys.ISSUER);
        }
        known = new Document.Read(read);
        document = known;
        return known;
    }

    /** Whether the document says that something is so. */
    Promise promise(String member, Deadline deadline) {
        if (!(read(deadline) instanceof Document.Read read)) {
            return Promise.UNKNOWN;
        }
        return Boolean.TRUE.equals(read.members().get(member)) ? Promise.GIVEN : Promise.NOT_GIVEN;
    }

    /** What was read may be out of date. */
    void forget() {
        document = null;
    }

    Answer ask(Question question, Deadline deadline) {
        return transport.ask(question, deadline);
    }

    private Endpoint endpoint(Map<String, Object> document, String member) {
        String text = Json.text(document, member).orElse("");
        try {
            URI address = new URI(text);
            if (HttpUrl.Validator.isHttp(address) && config.isPrivate(address)) {
                return new Endpoint.Found(address);
            }
        } catch (URISyntaxException unreadable) {
            // As an address that must not be used.
        }
        return new Endpoint.Unknown("the discovery document has no usable " + member);
    }

    private URI discovery() {
        String issuer = config.issuer().toString();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return URI.create(base + "/.well-known/openid-configuration");
    }

    void close() {
        transport.close();
    }
}
