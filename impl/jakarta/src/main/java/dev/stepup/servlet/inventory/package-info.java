/** What the annotations of an application are on, and whether a door has charge of it. Internal to the library. */
@NullMarked
package dev.stepup.servlet.inventory;

import org.jspecify.annotations.NullMarked;
