/** Peekwire's domain, SPIs, in-memory defaults and Java clients. */
@org.jspecify.annotations.NullMarked
module dev.peekwire.core {
    requires transitive org.jspecify;
    requires org.slf4j;

    exports dev.peekwire;
    exports dev.peekwire.bus.memory;
    exports dev.peekwire.chat;
    exports dev.peekwire.client;
    exports dev.peekwire.cluster;
    exports dev.peekwire.commitment;
    exports dev.peekwire.consent;
    exports dev.peekwire.desk;
    exports dev.peekwire.draft;
    exports dev.peekwire.erasure;
    exports dev.peekwire.measure;
    exports dev.peekwire.followup;
    exports dev.peekwire.protocol;
    exports dev.peekwire.redact;
    exports dev.peekwire.reference;
    exports dev.peekwire.response;
    exports dev.peekwire.response.flow;
    exports dev.peekwire.response.template;
    exports dev.peekwire.response.tone;
    exports dev.peekwire.responses;
    exports dev.peekwire.routing;
    exports dev.peekwire.routing.engine;
    exports dev.peekwire.routing.hours;
    exports dev.peekwire.routing.rules;
    exports dev.peekwire.spi;
    exports dev.peekwire.store.memory;
    exports dev.peekwire.transcript.issue;
    exports dev.peekwire.transcript.proof;
    exports dev.peekwire.transcript;
    exports dev.peekwire.transport.memory;

    uses dev.peekwire.spi.FollowUpSender;
    uses dev.peekwire.spi.Transport;

    provides dev.peekwire.spi.Transport with
            dev.peekwire.transport.memory.MemoryTransport;
}
