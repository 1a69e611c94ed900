/** Test kits for Peekwire's SPIs, and virtual time. */
@org.jspecify.annotations.NullMarked
module dev.peekwire.tck {
    requires transitive dev.peekwire.core;
    requires transitive org.junit.jupiter.api;
    requires org.junit.jupiter.params;
    requires org.assertj.core;
    requires org.jspecify;

    exports dev.peekwire.tck.bus;
    exports dev.peekwire.tck.followup;
    exports dev.peekwire.tck.history;
    exports dev.peekwire.tck.responses;
    exports dev.peekwire.tck.routing;
    exports dev.peekwire.tck.store;
    exports dev.peekwire.tck.suggest;
    exports dev.peekwire.tck.time;
    exports dev.peekwire.tck.tone;
    exports dev.peekwire.tck.transport;

    opens dev.peekwire.tck.bus to
            org.junit.platform.commons;
    opens dev.peekwire.tck.followup to
            org.junit.platform.commons;
    opens dev.peekwire.tck.responses to
            org.junit.platform.commons;
    opens dev.peekwire.tck.store to
            org.junit.platform.commons;
    opens dev.peekwire.tck.suggest to
            org.junit.platform.commons;
    opens dev.peekwire.tck.tone to
            org.junit.platform.commons;
    opens dev.peekwire.tck.transport to
            org.junit.platform.commons;
}
