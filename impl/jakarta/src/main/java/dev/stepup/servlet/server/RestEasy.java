package dev.stepup.servlet.server;

import org.jspecify.annotations.Nullable;

/**
 * RESTEasy, which drops what a resource method throws when its response has begun, and then finishes the response as if it
 * were whole. It can be told not to, for one response. By name, for it is not there to compile against. Internal to the library.
 */
public final class RestEasy {

    private static final String DELEGATE = "jakarta.ws.rs.ext.RuntimeDelegate";
    private static final String RESPONSE = "org.jboss.resteasy.spi.HttpResponse";
    private static final String CONTEXT = "org.jboss.resteasy.core.ResteasyContext";

    private RestEasy() {}

    /** Has the mapper of denials called for the response of this thread, if it is one of RESTEasy. */
    public static void hearLateDenial() {
        try {
            Object runtime = Class.forName(
                            DELEGATE, true, Thread.currentThread().getContextClassLoader())
                    .getMethod("getInstance")
                    .invoke(null);
            // Its own: on Open Liberty applications do not see its classes.
            ClassLoader loader = runtime.getClass().getClassLoader();
            Class<?> type = Class.forName(RESPONSE, false, loader);
            @Nullable
            Object response = Class.forName(CONTEXT, false, loader)
                    .getMethod("getContextData", Class.class)
                    .invoke(null, type);
            if (response != null) {
                type.getMethod("setSuppressExceptionDuringChunkedTransfer", boolean.class)
                        .invoke(response, false);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // Another runtime, or none.
        }
    }
}
