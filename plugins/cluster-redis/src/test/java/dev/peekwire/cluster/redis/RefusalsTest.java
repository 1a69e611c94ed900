package dev.peekwire.cluster.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    @Test
    void a_servers_refusal_is_told_by_its_code_alone() {
        Throwable quoting =
                new RedisCommandExecutionException("ERR unknown command, with args beginning with: zyzzyva");

        assertThat(Refusals.code(new CompletionException(new RedisConnectionException("no", quoting))))
                .isEqualTo("ERR");
        assertThat(Refusals.byServer(quoting)).isTrue();
    }

    @Test
    void any_other_failure_is_told_by_its_class() {
        assertThat(Refusals.code(new CompletionException(new IllegalStateException("about zyzzyva"))))
                .isEqualTo("java.lang.IllegalStateException");
        assertThat(Refusals.code(new RedisCommandExecutionException("zyzzyva")))
                .isEqualTo(RedisCommandExecutionException.class.getName());
        assertThat(Refusals.byServer(new IllegalStateException())).isFalse();
    }
}
