package io.openliberty;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** Makes objects whose classes are in this package, as those of Open Liberty are. */
public final class OwnClasses {

    private OwnClasses() {}

    /** Decides the package. */
    interface Inside {}

    /** An object of these kinds. */
    public static Object object(InvocationHandler behaviour, Class<?>... kinds) {
        Class<?>[] all = new Class<?>[kinds.length + 1];
        all[0] = Inside.class;
        System.arraycopy(kinds, 0, all, 1, kinds.length);
        return Proxy.newProxyInstance(Inside.class.getClassLoader(), all, behaviour);
    }
}
