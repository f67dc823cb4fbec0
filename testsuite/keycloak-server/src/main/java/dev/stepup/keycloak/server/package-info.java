/** A stage for tests and samples: a real Keycloak with people in it, a real Payara Micro, and a browser. */
@NullMarked
package dev.stepup.keycloak.server;

import org.jspecify.annotations.NullMarked;
