package dev.peekwire.json.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a file, gathered as it is read. Not thread-safe. */
final class Faults {
    private final List<PlanFault> found = new ArrayList<>();

    /** Patterns that a good file never needs. */
    private static final class Said {
        static final Pattern FIELD = Pattern.compile("^[A-Za-z ]+: ");
        static final Pattern BOUNDS = Pattern.compile(", ((allowed are|at least) .*)$");
        static final Pattern ISO = Pattern.compile("(?<![`\\w])PT-?[0-9][0-9HMS.]*(?<!\\.)");
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    List<PlanFault> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(PlanFault::line).thenComparingInt(PlanFault::column))
                .toList();
    }

    /** Whether a value, or one within it, has been objected to already. */
    boolean within(Node node) {
        return !isEmpty() && within(node.path());
    }

    /** The same of a field that need not be there. */
    boolean within(String path) {
        for (PlanFault fault : found) {
            if (isWithin(fault.path(), path)) {
                return true;
            }
        }
        return false;
    }

    // Asked of every value of a file that has a fault.
    private static boolean isWithin(String inner, String path) {
        boolean begins = inner.startsWith(path);
        char next = begins && inner.length() > path.length() ? inner.charAt(path.length()) : '.';
        return begins && (next == '.' || next == '[');
    }

    void add(Place place, String path, String reason, String remedy) {
        found.add(new PlanFault(place.line(), place.column(), path, human(reason), human(remedy)));
    }

    void add(Node at, String reason, String remedy) {
        add(at.place(), at.path(), reason, remedy);
    }

    /** A name that is not one of those that are known. */
    void unknown(Node at, String reason, String what, Collection<String> allowed) {
        add(at.named(), at.path(), reason, Nearest.remedy(what, at.text, allowed));
    }

    /** What is made of a value does not take it. */
    void refused(Node at, IllegalArgumentException e) {
        refused(at.place(), at, at.whole(), e);
    }

    /** What is made of a member's name does not take it. */
    void refusedName(Node at, IllegalArgumentException e) {
        refused(at.named(), at, "this name", e);
    }

    /** The constructors of a plan's values say "field: what is allowed" or "field: 7, allowed are 1 to 5". */
    private void refused(Place place, Node at, String what, IllegalArgumentException e) {
        String said = Said.FIELD.matcher(String.valueOf(e.getMessage())).replaceFirst("");
        Matcher bounds = Said.BOUNDS.matcher(said);
        if (bounds.find()) {
            add(place, at.path(), said.substring(0, bounds.start()) + " can't be", bounds.group(1));
        } else {
            add(place, at.path(), what + " can't be", "expected: " + said);
        }
    }

    /** Lengths of time as they are written in a file. */
    private static String human(String message) {
        return Said.ISO.matcher(message).replaceAll(found -> Durations.text(Duration.parse(found.group())));
    }
}
