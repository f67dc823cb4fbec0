/** Tests of the double, over HTTP wherever clients would notice. */
@NullMarked
package dev.stepup.kratosdouble;

import org.jspecify.annotations.NullMarked;
