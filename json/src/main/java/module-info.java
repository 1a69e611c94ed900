/** The JSON form of frames: subprotocol {@code peekwire.v1.json}. */
@org.jspecify.annotations.NullMarked
module dev.peekwire.json {
    requires transitive dev.peekwire.core;
    requires tools.jackson.core;

    exports dev.peekwire.json;
}
