/** The application that comes and goes. Where the library is not in it, its annotation is not there for anybody. */
@NullMarked
package dev.stepup.footprint.app;

import org.jspecify.annotations.NullMarked;
