package dev.peekwire.transport.websocket;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Calls what a container's public class offers beyond Jakarta's interface, without needing the container to load. */
final class ByName {
    private ByName() {}

    /** What the public method without parameters answers; null if there is none, or if it fails. */
    static @Nullable Object call(Object target, String method) {
        try {
            return target.getClass().getMethod(method).invoke(target);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return null;
        }
    }
}
