/** What the double remembers: identities, sessions and flows, and the secrets that protect them. */
@NullMarked
package dev.stepup.kratosdouble.state;

import org.jspecify.annotations.NullMarked;
