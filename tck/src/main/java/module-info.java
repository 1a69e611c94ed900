/** Test kits for Peekwire's SPIs. */
@org.jspecify.annotations.NullMarked
module dev.peekwire.tck {
    requires transitive dev.peekwire.core;
    requires transitive org.junit.jupiter.api;
    requires org.junit.jupiter.params;
    requires org.assertj.core;
    requires org.jspecify;

    exports dev.peekwire.tck.transport;
}
