package dev.peekwire.json.parts;

import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Node.Kind;
import dev.peekwire.json.tree.Words;
import dev.peekwire.response.flow.Answer;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what will do as an answer. */
public final class AnswerReader {
    /** Kinds of answers as files name them. */
    public static final Map<String, Answer.Type> KINDS = Words.of(Answer.Type.values());

    /** The fields of each kind. */
    public static final Map<Answer.Type, Set<String>> FIELDS = Map.of(
            Answer.Type.TEXT, Words.inOrder("kind", "least", "most"),
            Answer.Type.NUMBER, Words.inOrder("kind", "least", "most", "decimals"),
            Answer.Type.DAY, Words.inOrder("kind", "earliest", "latest"),
            Answer.Type.EMAIL, Words.inOrder("kind"),
            Answer.Type.REFERENCE, Words.inOrder("kind", "pattern"),
            Answer.Type.ONE_OF, Words.inOrder("kind", "values"));

    private final Faults faults;

    AnswerReader(Faults faults) {
        this.faults = faults;
    }

    @Nullable Answer read(Node node) {
        Answer.Type kind = Fields.is(node, Kind.OBJECT, faults) ? kind(node) : null;
        Fields in = kind == null ? null : Fields.of(node, faults, Objects.requireNonNull(FIELDS.get(kind)));
        return in == null ? null : answer(Objects.requireNonNull(kind), in);
    }

    private Answer.@Nullable Type kind(Node node) {
        Node said = node.members.get("kind");
        Answer.Type kind = said == null ? null : KINDS.get(said.text);
        if (said == null) {
            faults.add(node.place(), node.member("kind"), "missing", "kinds are " + String.join(", ", KINDS.keySet()));
        } else if (kind == null) {
            faults.unknown(said, said.words() + " can't be", "kinds", KINDS.keySet());
        }
        return kind;
    }

    private static @Nullable Answer answer(Answer.Type kind, Fields in) {
        return switch (kind) {
            case TEXT -> new Answer.Text(or(in.whole("least"), 1), or(in.whole("most"), Answer.LONGEST));
            case NUMBER -> new Answer.Decimal(in.number("least"), in.number("most"), or(in.whole("decimals"), 0));
            case DAY -> new Answer.Day(in.day("earliest"), in.day("latest"));
            case EMAIL -> new Answer.Email();
            case REFERENCE -> {
                in.need("pattern", "write its form: # is a digit, ? a letter, as ##-####");
                String pattern = in.text("pattern");
                yield pattern == null ? null : new Answer.Reference(pattern);
            }
            case ONE_OF -> {
                in.need("values", "write the texts that will do");
                yield new Answer.OneOf(in.every("values"));
            }
        };
    }

    private static int or(@Nullable Integer said, int otherwise) {
        return said == null ? otherwise : said;
    }
}
