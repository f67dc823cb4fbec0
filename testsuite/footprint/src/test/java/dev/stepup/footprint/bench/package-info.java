/** What the library adds to the start of a server and to its memory: an application without it beside the same with it. */
@NullMarked
package dev.stepup.footprint.bench;

import org.jspecify.annotations.NullMarked;
