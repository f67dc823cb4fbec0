package dev.stepup.oidc;

/**
 * In what form an issuer states what it knows of a login.
 *
 * @param acrClaim the claim that holds what its table calls acr
 * @param acrMayBeList whether that may be a list, of which any value counts; by the standard it is one text
 * @param amrMayBeText whether amr may be one text instead of a list; it is then one value
 * @param timedFactors whether amr is a list of objects, each with {@code method} and {@code timestamp}
 */
record ClaimForm(String acrClaim, boolean acrMayBeList, boolean amrMayBeText, boolean timedFactors) {}
