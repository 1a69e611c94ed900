package dev.peekwire.json.parts;

import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Words;
import dev.peekwire.response.tone.StyleSheet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a style sheet. */
public final class StyleReader {
    /** The fields of a style sheet. */
    public static final Set<String> FIELDS = Words.inOrder("$schema", "brand", "version", "everywhere", "locales");

    private final Faults faults;

    /** Reads, and tells what is wrong. */
    public StyleReader(Faults faults) {
        this.faults = faults;
    }

    /** The sheet; null if something is wrong with it. */
    public @Nullable StyleSheet read(Node node) {
        Fields in = Fields.of(node, faults, FIELDS);
        if (in == null) {
            return null;
        }
        in.need("brand", "write whose style it is, as fjord");
        in.need("version", "write 1, and count up with each change");
        String brand = in.text("brand");
        Integer version = in.whole("version");
        StyleSheet.Builder sheet = StyleSheet.builder(brand == null ? "unnamed" : brand, version == null ? 1 : version);
        RulesReader rules = new RulesReader(faults);
        Node everywhere = in.get("everywhere");
        if (everywhere != null) {
            sheet.everywhere(rules.read(everywhere));
        }
        in.members("locales").forEach((tag, of) -> sheet.locale(tag, rules.read(of)));
        return built(node, sheet);
    }

    /** Building checks the sheet once; only if that objects, where in the file is looked for. */
    private @Nullable StyleSheet built(Node node, StyleSheet.Builder sheet) {
        if (!faults.within(node)) {
            try {
                return sheet.build();
            } catch (IllegalArgumentException e) {
                // Told below.
            }
        }
        faults.add(node, sheet.problems());
        return null;
    }
}
