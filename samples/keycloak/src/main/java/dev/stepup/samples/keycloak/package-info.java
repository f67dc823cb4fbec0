/** A bank whose transfers ask Keycloak for a second factor. There is no code here that signs people in. */
@NullMarked
package dev.stepup.samples.keycloak;

import org.jspecify.annotations.NullMarked;
