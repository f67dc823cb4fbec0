/** Starts the bank with a real Keycloak, for a person or for a test. */
@NullMarked
package dev.stepup.samples.keycloak;

import org.jspecify.annotations.NullMarked;
