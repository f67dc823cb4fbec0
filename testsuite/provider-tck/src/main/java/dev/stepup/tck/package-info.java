/**
 * The contract of {@link dev.stepup.spi.SessionProvider} as tests. Write a {@link dev.stepup.tck.ProviderFixture} for your
 * provider, extend {@link dev.stepup.tck.SessionProviderContract} by one class that hands it over, and run that with JUnit.
 */
@NullMarked
package dev.stepup.tck;

import org.jspecify.annotations.NullMarked;
