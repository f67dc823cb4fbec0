package dev.stepup.kratosdouble.state;

/**
 * The base addresses, without a slash at the end.
 *
 * @param publicUrl of the public API
 * @param adminUrl of the administrative API
 * @param uiUrl of the pages
 */
public record Endpoints(String publicUrl, String adminUrl, String uiUrl) {

    public String loginPage(String flow) {
        return uiUrl + "/login?flow=" + flow;
    }

    public String settingsPage(String flow) {
        return uiUrl + "/settings?flow=" + flow;
    }

    /** The start of a second-factor login in a browser. */
    public String stepUp() {
        return publicUrl + "/self-service/login/browser?aal=aal2";
    }
}
