package dev.peekwire.desk;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.store.memory.MemoryStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A store in memory that fails when a test says so: before it does anything, or after it did all. */
final class FlakyStore {
    static final Predicate<String> NEVER = call -> false;
    static final String TEXT = "what people typed";

    final ChatStore inner;
    Predicate<String> failsBefore = NEVER;
    Predicate<String> failsAfter = NEVER;
    ErrorCode code = ErrorCode.UNAVAILABLE;
    int failures;

    /** Where appends wait for their turn; null for none that wait. */
    Executor appends;

    FlakyStore() {
        this(MemoryStore.create());
    }

    FlakyStore(ChatStore inner) {
        this.inner = inner;
    }

    /** A store whose calls of one name are counted. */
    static ChatStore counting(ChatStore store, String name, AtomicInteger calls) {
        FlakyStore counting = new FlakyStore(store);
        counting.failsBefore = call -> {
            calls.addAndGet(call.equals(name) ? 1 : 0);
            return false;
        };
        return counting.store();
    }

    ChatStore store() {
        return (ChatStore) Proxy.newProxyInstance(
                FlakyStore.class.getClassLoader(), new Class<?>[] {ChatStore.class}, (proxy, method, args) -> {
                    if (method.getName().equals("appendAsync")) {
                        return appends == null
                                ? InvocationHandler.invokeDefault(proxy, method, args)
                                : later((ChatStore) proxy, (AppendRequest) args[0], appends);
                    }
                    fail(failsBefore.test(method.getName()));
                    try {
                        Object answer = method.invoke(inner, args);
                        fail(failsAfter.test(method.getName()));
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Happens as one task, and is told by the next. */
    private static CompletableFuture<AppendResult> later(ChatStore store, AppendRequest request, Executor threads) {
        CompletableFuture<AppendResult> answer = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                AppendResult result = store.append(request);
                threads.execute(() -> answer.complete(result));
            } catch (RuntimeException failure) {
                threads.execute(() -> answer.completeExceptionally(failure));
            }
        });
        return answer;
    }

    private void fail(boolean now) {
        if (now) {
            failures++;
            throw new ChatException(code, TEXT);
        }
    }

    /** Fails for the next calls of that name, and then no more. */
    Predicate<String> next(String name, int times) {
        int[] left = {times};
        return call -> call.equals(name) && left[0]-- > 0;
    }

    void heals() {
        failsBefore = NEVER;
        failsAfter = NEVER;
    }
}
