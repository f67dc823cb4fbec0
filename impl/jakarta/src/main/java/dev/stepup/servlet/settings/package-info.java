/** Where the settings of an application are read from. Internal to the library. */
@NullMarked
package dev.stepup.servlet.settings;

import org.jspecify.annotations.NullMarked;
