package dev.stepup.kratosdouble.wire;

import jakarta.json.JsonValue;

/** The errors that clients know by id, status, message and reason. */
public final class Errors {

    private Errors() {}

    public static KratosError badRequest(String reason) {
        return malformed().withReason(reason);
    }

    public static KratosError malformed() {
        return KratosError.of(400, "The request was malformed or contained invalid parameters");
    }

    public static KratosError unauthorized(String reason) {
        return KratosError.of(401, "The request could not be authorized").withReason(reason);
    }

    public static KratosError forbidden(String reason) {
        return KratosError.of(403, "The requested action was forbidden").withReason(reason);
    }

    public static KratosError notFound() {
        return KratosError.of(404, "Unable to locate the resource");
    }

    public static KratosError notFound(String reason) {
        return KratosError.of(404, "The requested resource could not be found").withReason(reason);
    }

    /** A way to log in, or something to change, that this server does not offer. */
    public static KratosError disabledMethod() {
        return notFound("This endpoint was disabled by system administrator. Please check your url or contact the"
                + " system administrator to enable it.");
    }

    /** A login on behalf of an OAuth2 server, which there is none of. */
    public static KratosError noOAuth2() {
        return KratosError.of(500, "Invalid configuration")
                .withId("invalid_configuration")
                .withReason("refusing to parse login_challenge query parameter because oauth2_provider.url is invalid"
                        + " or unset");
    }

    public static KratosError conflict(String reason) {
        return KratosError.of(409, "The resource could not be created due to a conflict")
                .withReason(reason);
    }

    /** Something that is changed to what another one is already. */
    public static KratosError exists() {
        return KratosError.of(
                409, "Unable to insert or update resource because a resource with that value exists already");
    }

    public static KratosError internal(String message) {
        return KratosError.of(500, message);
    }

    public static KratosError gone(String reason) {
        return KratosError.of(
                        410,
                        "The requested resource is no longer available because it has expired or is otherwise invalid.")
                .withReason(reason);
    }

    public static KratosError noSession() {
        return KratosError.of(401, "request does not have a valid authentication session")
                .withId("session_inactive")
                .withReason("No active session was found in this request.");
    }

    public static KratosError alreadyLoggedIn() {
        return KratosError.of(400, "you are already logged in")
                .withId("session_already_available")
                .withReason("A valid session was detected and thus login is not possible."
                        + " Did you forget to set `?refresh=true`?");
    }

    public static KratosError firstFactorFirst() {
        return KratosError.of(401, "aal2 and aal3 can only be requested if a session exists already")
                .withId("session_aal1_required")
                .withReason("You can not requested a higher AAL (AAL2/AAL3) without an active session.");
    }

    public static KratosError secondFactorNeeded(String redirect) {
        return KratosError.of(403, "Session does not fulfill the requested Authenticator Assurance Level")
                .withId("session_aal2_required")
                .withReason("An active session was found but it does not fulfill the requested Authenticator Assurance"
                        + " Level. Please verify yourself with a second factor to resolve this issue.")
                .withDetail("redirect_browser_to", Documents.string(redirect))
                .withBeside("redirect_browser_to", Documents.string(redirect));
    }

    public static KratosError refreshNeeded(String redirect) {
        return forbidden("The login session is too old and thus not allowed to update these fields."
                        + " Please re-authenticate.")
                .withId("session_refresh_required")
                .withBeside("redirect_browser_to", Documents.string(redirect));
    }

    public static KratosError goThere(String redirect) {
        return KratosError.of(422, "browser location change required")
                .withId("browser_location_change_required")
                .withReason("In order to complete this flow please redirect the browser to: " + redirect)
                .withBeside("redirect_browser_to", Documents.string(redirect));
    }

    public static KratosError identityDisabled(String identityId) {
        return KratosError.of(401, "identity is disabled")
                .withReason("This account was disabled.")
                .withDetail("identity_id", Documents.string(identityId));
    }

    public static KratosError returnToForbidden(String url) {
        return badRequest("Requested return_to URL \"" + url + "\" is not allowed.")
                .withId("self_service_flow_return_to_forbidden");
    }

    public static KratosError flowExpired(String reason) {
        return gone(reason).withMessage("self-service flow expired").withId("self_service_flow_expired");
    }

    public static KratosError csrf(String hint, JsonValue rejection) {
        KratosError error = KratosError.of(
                        403, "the request was rejected to protect you from Cross-Site-Request-Forgery")
                .withId("security_csrf_violation")
                .withReason("Please retry the flow and optionally clear your cookies. The request was rejected to"
                        + " protect you from Cross-Site-Request-Forgery (CSRF) which could cause account takeover,"
                        + " leaking personal information, and other serious security issues.")
                .withDetail("docs", Documents.string("https://www.ory.sh/kratos/docs/debug/csrf"))
                .withDetail("hint", Documents.string(hint));
        return rejection == JsonValue.NULL ? error : error.withDetail("reject_reason", rejection);
    }
}
