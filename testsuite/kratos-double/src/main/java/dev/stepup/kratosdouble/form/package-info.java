/** What a flow shows: form nodes and messages, with the ids and names by which clients know them. */
@NullMarked
package dev.stepup.kratosdouble.form;

import org.jspecify.annotations.NullMarked;
