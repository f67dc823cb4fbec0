package dev.stepup.it.app.test;

import java.util.concurrent.ExecutorService;

/** Threads that a request goes on with: those that the server lends, where it does. */
public interface OtherThreads {

    ExecutorService executor();
}
