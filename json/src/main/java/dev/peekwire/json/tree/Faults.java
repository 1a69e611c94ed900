package dev.peekwire.json.tree;

import dev.peekwire.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a file, gathered as it is read. Not thread-safe. */
public final class Faults {
    /** How many are kept. */
    public static final int MOST = 1000;

    private final List<Problem> found = new ArrayList<>();

    /** Patterns that a good file never needs. */
    private static final class Said {
        static final Pattern FIELD = Pattern.compile("^[A-Za-z ]+: ");
        static final Pattern BOUNDS = Pattern.compile(", ((allowed are|at least) .*)$");
        static final Pattern ISO = Pattern.compile("(?<![`\\w])PT-?[0-9][0-9HMS.]*(?<!\\.)");
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    public List<Problem> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    /** Whether a value, or one within it, has been objected to already. */
    public boolean within(Node node) {
        return !isEmpty() && (node.isTop() || within(node.path()));
    }

    /** The same of a field that need not be there. */
    public boolean within(String path) {
        for (Problem fault : found) {
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

    /** Something wrong at a place. */
    public void add(Place place, String path, String reason, String remedy) {
        if (found.size() < MOST) {
            found.add(new Problem(path, place.line(), place.column(), human(reason), human(remedy)));
        }
    }

    /** Something wrong with a value. */
    public void add(Node at, String reason, String remedy) {
        add(at.place(), at.path(), reason, remedy);
    }

    /**
     * What the value that was read of a part of the file objects to, told in its place; but not of what was objected to before.
     */
    public void add(Node part, List<Problem> problems) {
        List<Problem> news = problems.stream()
                .filter(problem -> !within(part.below(problem.path())))
                .toList();
        news.forEach(problem -> tell(part, problem));
    }

    private void tell(Node part, Problem problem) {
        String path = part.below(problem.path());
        Node at = part.find(path);
        if (problem.line() == 0) {
            add(at.place(), path, problem.reason(), problem.remedy());
        } else if (at.literal) {
            int column = problem.line() == 1 ? at.place().column() + problem.column() - 1 : problem.column();
            Place place = new Place(at.place().line() + problem.line() - 1, column);
            add(place, path, problem.reason(), problem.remedy());
        } else {
            String inside = " (line " + problem.line() + ", column " + problem.column() + " of the text)";
            add(at.place(), path, problem.reason() + inside, problem.remedy());
        }
    }

    /** A name that is not one of those that are known. */
    public void unknown(Node at, String reason, String what, Collection<String> allowed) {
        add(at.named(), at.path(), reason, Nearest.remedy(what, at.text, allowed));
    }

    /** What is made of a value does not take it. */
    public void refused(Node at, IllegalArgumentException e) {
        refused(at.place(), at, at.whole(), e);
    }

    /** What is made of a member's name does not take it. */
    public void refusedName(Node at, IllegalArgumentException e) {
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
