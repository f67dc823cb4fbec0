package dev.stepup.tck;

import dev.stepup.tck.InMemory.InMemoryProvider;
import java.util.function.UnaryOperator;

/** A provider that breaks one clause. */
interface Broken {

    /** The test that has to fail. */
    String caughtBy();

    /** What is made of the sound one. */
    UnaryOperator<InMemoryProvider> sabotage();
}
