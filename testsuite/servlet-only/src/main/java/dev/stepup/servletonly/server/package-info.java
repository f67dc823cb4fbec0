/** The servers; each is loaded with its own jars and nothing else. */
@NullMarked
package dev.stepup.servletonly.server;

import org.jspecify.annotations.NullMarked;
