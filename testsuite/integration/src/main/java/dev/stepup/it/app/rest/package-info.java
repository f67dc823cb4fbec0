/** Two applications of Jakarta REST: one that scans for its classes, and one that lists them. */
@NullMarked
package dev.stepup.it.app.rest;

import org.jspecify.annotations.NullMarked;
