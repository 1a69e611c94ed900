/** Peekwire's bus between nodes on Redis or Valkey. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("requires-transitive-automatic")
module dev.peekwire.cluster.redis {
    requires transitive dev.peekwire.core;
    requires dev.peekwire.json;
    requires transitive lettuce.core;
    requires org.slf4j;

    exports dev.peekwire.cluster.redis;
}
