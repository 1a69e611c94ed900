/** The JSON form of frames, subprotocol {@code peekwire.v1.json}, and of routing plans. */
@org.jspecify.annotations.NullMarked
module dev.peekwire.json {
    requires transitive dev.peekwire.core;
    requires tools.jackson.core;

    exports dev.peekwire.json;
    exports dev.peekwire.json.routing;
}
