package dev.peekwire.cluster.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a failure is logged: Redis's error code or the exception's class. Never a message, which may quote a command. */
final class Refusals {
    private static final Pattern CODE = Pattern.compile("^[A-Z]{2,20}\\b");

    private Refusals() {}

    static String code(Throwable failure) {
        Throwable cause = cause(failure);
        String message = cause instanceof RedisCommandExecutionException ? cause.getMessage() : null;
        Matcher code = CODE.matcher(message == null ? "" : message);
        return code.find() ? code.group() : cause.getClass().getName();
    }

    /** Whether the server said no, rather than nothing. */
    static boolean byServer(Throwable failure) {
        return cause(failure) instanceof RedisCommandExecutionException;
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        Throwable root = cause;
        while (root.getCause() != null && !(root instanceof RedisCommandExecutionException)) {
            root = root.getCause();
        }
        return root instanceof RedisCommandExecutionException ? root : cause;
    }
}
