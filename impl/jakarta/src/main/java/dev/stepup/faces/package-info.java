/** Jakarta Faces: lets a denial pass its exception handling. Loaded by Faces alone. */
@NullMarked
package dev.stepup.faces;

import org.jspecify.annotations.NullMarked;
