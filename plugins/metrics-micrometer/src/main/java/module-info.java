/** A Peekwire desk in Micrometer's meters. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("requires-transitive-automatic")
module dev.peekwire.metrics.micrometer {
    requires transitive dev.peekwire.core;
    requires transitive micrometer.core;

    exports dev.peekwire.metrics.micrometer;
}
