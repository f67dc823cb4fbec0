/** One server's own ways, each found by name, for no server is there to compile against. Internal to the library. */
@NullMarked
package dev.stepup.servlet.server;

import org.jspecify.annotations.NullMarked;
