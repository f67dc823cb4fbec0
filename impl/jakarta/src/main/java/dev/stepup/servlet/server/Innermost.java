package dev.stepup.servlet.server;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The server's own objects below all wrappers, and their methods by name, for no server is there to compile against. */
final class Innermost {

    private Innermost() {}

    static ServletRequest of(ServletRequest request) {
        ServletRequest innermost = request;
        while (innermost instanceof ServletRequestWrapper wrapper) {
            innermost = wrapper.getRequest();
        }
        return innermost;
    }

    static ServletResponse of(ServletResponse response) {
        ServletResponse innermost = response;
        while (innermost instanceof ServletResponseWrapper wrapper) {
            innermost = wrapper.getResponse();
        }
        return innermost;
    }

    static @Nullable Object call(Object on, String name) throws ReflectiveOperationException {
        Method method = on.getClass().getMethod(name);
        method.setAccessible(true);
        return method.invoke(on);
    }

    /** A method that may be hidden, of a class or of one above it, which takes these arguments; itself where it gives nothing. */
    static Object callHidden(Object on, String name, Object... arguments) throws ReflectiveOperationException {
        for (Class<?> type = on.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && takes(method.getParameterTypes(), arguments)) {
                    method.setAccessible(true);
                    @Nullable Object given = method.invoke(on, arguments);
                    return given == null ? on : given;
                }
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static boolean takes(Class<?>[] parameters, Object... arguments) {
        boolean fits = parameters.length == arguments.length;
        for (int i = 0; fits && i < arguments.length; i++) {
            fits = parameters[i].isInstance(arguments[i])
                    || (parameters[i] == int.class && arguments[i] instanceof Integer);
        }
        return fits;
    }

    /** What a field holds that may be hidden, of a class or of one above it. */
    static Object hidden(Object in, String name) throws ReflectiveOperationException {
        for (Class<?> type = in.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return Objects.requireNonNull(field.get(in), name);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }

    /** A constant of an enumeration that may be hidden. */
    static Object constant(String enumeration, String name, ClassLoader loader) throws ReflectiveOperationException {
        Field constant = Class.forName(enumeration, true, loader).getField(name);
        constant.setAccessible(true);
        return constant.get(null);
    }
}
