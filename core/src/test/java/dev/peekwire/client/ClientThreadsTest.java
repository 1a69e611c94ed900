package dev.peekwire.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClientThreadsTest {
    @Test
    void a_clients_own_threads_are_daemons_and_not_the_common_pool() {
        ClientThreads threads = new ClientThreads(null, null);
        CompletableFuture<Thread> call = new CompletableFuture<>();
        CompletableFuture<Thread> timed = new CompletableFuture<>();
        threads.executor().execute(() -> call.complete(Thread.currentThread()));
        threads.scheduler().after(Duration.ofMillis(1), () -> timed.complete(Thread.currentThread()));
        assertThat(call.join().isDaemon()).isTrue();
        assertThat(timed.join().isDaemon()).isTrue();
        assertThat(call.join().getName()).startsWith("peekwire-client-");
        threads.close();
    }

    @Test
    void callbacks_still_run_after_closing() {
        ClientThreads threads = new ClientThreads(null, null);
        threads.close();
        CompletableFuture<Boolean> called = new CompletableFuture<>();
        threads.executor().execute(() -> called.complete(true));
        assertThat(called.join()).isTrue();
    }
}
