/** What an application asks by itself. */
@NullMarked
package dev.stepup.it.app.api;

import org.jspecify.annotations.NullMarked;
