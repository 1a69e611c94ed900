package dev.peekwire.response.files;

import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Place;
import dev.peekwire.json.tree.Tree;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a text of YAML as a tree. */
final class Yaml {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(Tree.constraints(32 * 1024))
            .build();

    private Yaml() {}

    /** The tree; null if the text is no YAML, or none to read, which the faults then tell. */
    static @Nullable Node read(String text, String word, Faults faults) {
        try (Strict parser =
                new Strict((YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), new WholeCharacters(text)))) {
            return Tree.read(parser, word, faults, Map.of(), e -> BrokenYaml.add(e, parser, word, faults));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // What the parser should not do to anybody is told of the file that it does it to.
            faults.add(
                    Place.START, word, "not to be read: " + e.getClass().getSimpleName(), "write it in a simpler way");
            return null;
        }
    }

    /** Refuses what a reader of the file would not see at once: values that stand elsewhere, and types that are called for. */
    private static final class Strict extends JsonParserDelegate {
        private final YAMLParser yaml;

        Strict(YAMLParser yaml) {
            super(yaml);
            this.yaml = yaml;
        }

        @Override
        public JsonToken nextToken() {
            JsonToken token = super.nextToken();
            if (token != null && yaml.isCurrentAlias()) {
                throw new StreamReadException(this, BrokenYaml.ALIAS, currentTokenLocation());
            }
            if (token != null && yaml.getTypeId() != null) {
                throw new StreamReadException(this, BrokenYaml.TAG, currentTokenLocation());
            }
            return token;
        }
    }
}
