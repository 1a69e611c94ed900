/** A desk's answers as a folder of Markdown and YAML files. */
@org.jspecify.annotations.NullMarked
module dev.peekwire.response.files {
    requires transitive dev.peekwire.json;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.yaml;

    exports dev.peekwire.response.files;
}
