/** The JSON form of frames, subprotocol {@code peekwire.v1.json}, of routing plans, and of a desk's answers. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the plugin that reads folders is built later
module dev.peekwire.json {
    requires transitive dev.peekwire.core;
    requires tools.jackson.core;

    exports dev.peekwire.json;
    exports dev.peekwire.json.response;
    exports dev.peekwire.json.routing;
    exports dev.peekwire.json.parts to
            dev.peekwire.response.files;
    exports dev.peekwire.json.tree to
            dev.peekwire.response.files;
}
