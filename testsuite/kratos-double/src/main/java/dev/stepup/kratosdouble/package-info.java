/** An embedded identity server that answers as Ory Kratos does, to be started from Java, from JUnit or from a shell. */
@NullMarked
package dev.stepup.kratosdouble;

import org.jspecify.annotations.NullMarked;
