/** The bus between nodes on Redis or Valkey; begin with {@link dev.peekwire.cluster.redis.RedisBus}. */
@NullMarked
package dev.peekwire.cluster.redis;

import org.jspecify.annotations.NullMarked;
