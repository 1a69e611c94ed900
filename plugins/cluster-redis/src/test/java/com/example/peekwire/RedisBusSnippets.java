package com.example.peekwire;

import dev.peekwire.cluster.redis.RedisBus;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import java.io.File;
import java.time.Duration;

/** What the guide shows; compiled, not run. */
final class RedisBusSnippets {
    private RedisBusSnippets() {}

    static RedisBus simple() {
        RedisBus bus = RedisBus.create("redis://peekwire:secret@redis.example:6379");
        return bus;
    }

    static RedisBus secured() {
        RedisURI uri = RedisURI.create("rediss://peekwire:secret@redis.example:6379");
        SslOptions trust = SslOptions.builder()
                .trustManager(new File("/etc/peekwire/redis-ca.crt"))
                .build();
        RedisBus bus = RedisBus.builder(uri)
                .ssl(trust)
                .prefix("peekwire-live")
                .silence(Duration.ofSeconds(2))
                .build();
        return bus;
    }
}
