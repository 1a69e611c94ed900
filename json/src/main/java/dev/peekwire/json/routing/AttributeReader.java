package dev.peekwire.json.routing;

import dev.peekwire.json.routing.Node.Kind;
import dev.peekwire.routing.rules.AttributeTest;
import dev.peekwire.routing.rules.Condition;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an attribute must be: one of some texts, there or not, or a number within bounds. */
final class AttributeReader {
    static final Set<String> FIELDS = Words.inOrder("present", "atLeast", "above", "atMost", "below");

    private final Faults faults;

    AttributeReader(Faults faults) {
        this.faults = faults;
    }

    /** The condition; null if something is wrong with it. */
    @Nullable Condition read(Fields in, String name, Node node) {
        AttributeTest test = test(in, node);
        try {
            return test == null ? null : new Condition.Attribute(name, test);
        } catch (IllegalArgumentException e) {
            faults.refusedName(node, e);
            return null;
        }
    }

    private @Nullable AttributeTest test(Fields in, Node node) {
        try {
            return node.kind == Kind.OBJECT ? tested(node) : oneOf(in, node);
        } catch (IllegalArgumentException e) {
            faults.refused(node, e);
            return null;
        }
    }

    private @Nullable AttributeTest oneOf(Fields in, Node node) {
        List<String> values = in.texts(node, Texts.AS_IT_IS);
        return faults.within(node) ? null : new AttributeTest.OneOf(new LinkedHashSet<>(values));
    }

    private @Nullable AttributeTest tested(Node node) {
        Fields in = Fields.of(node, faults, FIELDS);
        if (in == null || faults.within(node)) {
            return null;
        }
        if (in.get("present") != null && node.members.size() == 1) {
            boolean present = in.flag("present");
            return new AttributeTest.Present(present);
        }
        boolean both = (in.get("atLeast") != null && in.get("above") != null)
                || (in.get("atMost") != null && in.get("below") != null);
        if (in.get("present") != null || both) {
            faults.add(
                    node, "two tests that don't go together", "keep present alone, or one lower and one upper bound");
            return null;
        }
        return range(in, node);
    }

    private @Nullable AttributeTest range(Fields in, Node node) {
        BigDecimal atLeast = number(in, "atLeast");
        BigDecimal above = number(in, "above");
        BigDecimal atMost = number(in, "atMost");
        BigDecimal below = number(in, "below");
        return faults.within(node)
                ? null
                : new AttributeTest.Range(
                        atLeast == null ? above : atLeast,
                        atLeast != null,
                        atMost == null ? below : atMost,
                        atMost != null);
    }

    private @Nullable BigDecimal number(Fields in, String name) {
        Node node = in.get(name);
        if (node == null || !Fields.is(node, Kind.NUMBER, faults)) {
            return null;
        }
        if (node.text.indexOf('e') >= 0 || node.text.indexOf('E') >= 0) {
            faults.add(node, node.text + " can't be", "write the number without an exponent");
            return null;
        }
        return new BigDecimal(node.text);
    }
}
