package dev.stepup.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * A redirect of Servlet 6.1, by name: it is not there to compile against.
 *
 * @param types of its parameters
 * @param arguments in their order
 */
record Redirect(List<Class<?>> types, List<Object> arguments) {

    static Redirect of(String location, int status) {
        return new Redirect(List.of(String.class, int.class), List.of(location, status));
    }

    static Redirect of(String location, boolean clearBuffer) {
        return new Redirect(List.of(String.class, boolean.class), List.of(location, clearBuffer));
    }

    static Redirect of(String location, int status, boolean clearBuffer) {
        return new Redirect(List.of(String.class, int.class, boolean.class), List.of(location, status, clearBuffer));
    }

    void send(HttpServletResponse response) throws IOException {
        try {
            HttpServletResponse.class
                    .getMethod("sendRedirect", types.toArray(Class<?>[]::new))
                    .invoke(response, arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            if (e.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
