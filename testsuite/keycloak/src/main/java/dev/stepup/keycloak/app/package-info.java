/** A small application that asks for levels, and a clock that its tests set. */
@NullMarked
package dev.stepup.keycloak.app;

import org.jspecify.annotations.NullMarked;
