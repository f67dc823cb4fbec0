/** The pages. They know an identity server by its HTTP API alone, so they serve a real Kratos as well. */
@NullMarked
package dev.stepup.kratosdouble.ui;

import org.jspecify.annotations.NullMarked;
