package dev.peekwire.json.tree;

import dev.peekwire.json.tree.Node.Kind;
import dev.peekwire.routing.rules.AttributeTest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an attribute must be: one of some texts, there or not, or a number within bounds. */
public final class AttributeTests {
    /** The fields of a test that is an object. */
    public static final Set<String> FIELDS = Words.inOrder("present", "atLeast", "above", "atMost", "below");

    private final Faults faults;

    /** Reads, and tells what is wrong. */
    public AttributeTests(Faults faults) {
        this.faults = faults;
    }

    /** The test; null if something is wrong with it. */
    public @Nullable AttributeTest read(Fields in, Node node) {
        try {
            return node.kind == Kind.OBJECT ? tested(node) : oneOf(in, node);
        } catch (IllegalArgumentException e) {
            faults.refused(node, e);
            return null;
        }
    }

    private @Nullable AttributeTest oneOf(Fields in, Node node) {
        List<String> values = in.texts(node, Function.identity());
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
        BigDecimal atLeast = in.number("atLeast");
        BigDecimal above = in.number("above");
        BigDecimal atMost = in.number("atMost");
        BigDecimal below = in.number("below");
        return faults.within(node)
                ? null
                : new AttributeTest.Range(
                        atLeast == null ? above : atLeast,
                        atLeast != null,
                        atMost == null ? below : atMost,
                        atMost != null);
    }

    /** As it is read. */
    public static Object tree(AttributeTest test) {
        return switch (test.type()) {
            case ONE_OF -> choice(((AttributeTest.OneOf) test).values());
            case PRESENT -> Map.of("present", ((AttributeTest.Present) test).present());
            case RANGE -> range((AttributeTest.Range) test);
        };
    }

    private static Map<String, Object> range(AttributeTest.Range range) {
        Map<String, Object> out = new LinkedHashMap<>();
        bound(out, range.leastIncluded() ? "atLeast" : "above", range.least());
        bound(out, range.mostIncluded() ? "atMost" : "below", range.most());
        return out;
    }

    private static void bound(Map<String, Object> out, String name, @Nullable BigDecimal bound) {
        if (bound != null) {
            out.put(name, bound);
        }
    }

    /** A text alone is a list of one. */
    public static Object choice(Set<String> anyOf) {
        return anyOf.size() == 1 ? anyOf.iterator().next() : List.copyOf(anyOf);
    }
}
