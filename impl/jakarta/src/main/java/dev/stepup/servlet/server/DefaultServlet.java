package dev.stepup.servlet.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The servlet by which a server sends files. Internal to the library. */
public final class DefaultServlet {

    private static final String NAME = "default";
    private static final List<String> OF_SERVERS =
            List.of("org.apache.catalina.", "io.undertow.", "org.eclipse.jetty.");

    private DefaultServlet() {}

    /**
     * Whether a caller has asked for a file. Some servers send it in the fastest way only through a response that they know.
     * Not where a request is dispatched: by name, it keeps the mapping of who does that. And not an application's own of
     * that name.
     */
    public static boolean isAskedFor(HttpServletRequest request) {
        HttpServletMapping mapping = request.getHttpServletMapping();
        return request.getDispatcherType() == DispatcherType.REQUEST
                && mapping != null
                && NAME.equals(mapping.getServletName())
                && mapping.getMappingMatch() == MappingMatch.DEFAULT
                && isOfTheServer(request.getServletContext().getServletRegistration(NAME));
    }

    private static boolean isOfTheServer(@Nullable ServletRegistration servlet) {
        String type = servlet == null ? null : servlet.getClassName();
        return type != null && OF_SERVERS.stream().anyMatch(type::startsWith);
    }
}
