package dev.stepup.core.policy;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of methods as a class sees them: with what it puts in the place of its parents' type variables. */
final class ParameterTypes {

    private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

    ParameterTypes(Class<?> type) {
        collect(type);
    }

    private void collect(Class<?> type) {
        List<Type> parents = new ArrayList<>(Arrays.asList(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            parents.add(type.getGenericSuperclass());
        }
        for (Type parent : parents) {
            Class<?> erased = erased(parent);
            if (parent instanceof ParameterizedType generic) {
                for (int i = 0; i < erased.getTypeParameters().length; i++) {
                    arguments.put(erased.getTypeParameters()[i], generic.getActualTypeArguments()[i]);
                }
            }
            collect(erased);
        }
    }

    List<Class<?>> of(Method method) {
        List<Class<?>> erased = new ArrayList<>();
        for (Type parameter : method.getGenericParameterTypes()) {
            erased.add(erased(parameter));
        }
        return erased;
    }

    private Class<?> erased(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        if (type instanceof ParameterizedType generic) {
            return erased(generic.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return erased(array.getGenericComponentType()).arrayType();
        }
        if (type instanceof TypeVariable<?> variable) {
            return erased(arguments.getOrDefault(variable, variable.getBounds()[0]));
        }
        throw new IllegalArgumentException(type + " is the type of no parameter and no parent");
    }
}
