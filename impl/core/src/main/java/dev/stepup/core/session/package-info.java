/** The evidence of one request: looked up once, judged as often as asked. */
@NullMarked
package dev.stepup.core.session;

import org.jspecify.annotations.NullMarked;
