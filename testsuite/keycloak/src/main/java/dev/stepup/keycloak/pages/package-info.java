/** The bank's pages for people. They know servlets alone, so that they go where there is nothing else. */
@NullMarked
package dev.stepup.keycloak.pages;

import org.jspecify.annotations.NullMarked;
