/**
 * Evidence from the tokens of OpenID Connect issuers. For one issuer the keys {@code stepup.oidc.*} are enough; for several
 * start at {@link dev.stepup.oidc.OidcIssuer}. What a token is worth is said by {@link dev.stepup.oidc.AssuranceMapping}.
 */
@NullMarked
package dev.stepup.oidc;

import org.jspecify.annotations.NullMarked;
