/** The login of Jakarta Security, for the application in which the container signs people in. */
@NullMarked
package dev.stepup.keycloak.container;

import org.jspecify.annotations.NullMarked;
