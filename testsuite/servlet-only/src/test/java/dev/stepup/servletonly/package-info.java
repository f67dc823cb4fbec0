/** What the library does on a server that has servlets and nothing else. */
@NullMarked
package dev.stepup.servletonly;

import org.jspecify.annotations.NullMarked;
