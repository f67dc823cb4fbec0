package dev.stepup.it.app.test;

/**
 * Work for another thread as a part of this application. GlassFish gives the threads of an asynchronous request no class
 * loader of it, and no bean is found by another one.
 */
public final class OfThisApplication {

    private OfThisApplication() {}

    /** The work, with the class loader of the present thread. */
    public static Runnable work(Runnable work) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return () -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                work.run();
            } finally {
                thread.setContextClassLoader(before);
            }
        };
    }
}
