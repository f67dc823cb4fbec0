/**
 * For the tests of an application: {@link dev.stepup.test.WithAssurance} says as whom a test calls,
 * {@link dev.stepup.test.StepUpAssertions} that a call is guarded, {@link dev.stepup.test.TestClock} what time it is. The
 * annotations of the application, its interceptors and the decision are the real ones; only the session is made up.
 */
@NullMarked
package dev.stepup.test;

import org.jspecify.annotations.NullMarked;
