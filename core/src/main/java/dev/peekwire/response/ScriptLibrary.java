package dev.peekwire.response;

import dev.peekwire.Problem;
import dev.peekwire.response.template.Expansion;
import dev.peekwire.response.template.TemplateValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of a desk, as they are at one moment. Immutable and thread-safe; each change makes a new one.
 *
 * <p>It holds any number of versions of a script. The <em>current</em> one is the newest that was approved or retired, or
 * else the newest: a change that is drafted or proposed does not take the place of what is sent today.
 *
 * @since 0.1.0
 */
public final class ScriptLibrary {
    /** How many versions of scripts a library holds at most. */
    public static final int MOST_SCRIPTS = 100_000;

    /** Without scripts. */
    public static final ScriptLibrary EMPTY = new ScriptLibrary(new Shelf(List.of()));

    private final Shelf shelf;
    private final Object lock = new Object();

    /** Made when somebody looks for a script: by many a library nobody ever does. */
    private volatile @Nullable Finder finder;

    /** What a finder may be made of; none once there is one. */
    private @Nullable Finder earlier;

    private ScriptLibrary(Shelf shelf) {
        this.shelf = shelf;
    }

    private ScriptLibrary(Shelf shelf, ScriptLibrary before) {
        this(shelf);
        synchronized (before.lock) {
            this.earlier = before.finder == null ? before.earlier : before.finder;
        }
    }

    /**
     * A library of these scripts, of which each may come in several versions.
     *
     * @throws IllegalArgumentException if there are {@linkplain #problems(Collection) problems}; the message tells the
     *     first twenty
     */
    public static ScriptLibrary of(Collection<ScriptedResponse> scripts) {
        LibraryCheck check = new LibraryCheck(scripts);
        List<Problem> problems = check.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(Problem.tell(problems));
        }
        return new ScriptLibrary(check.shelf());
    }

    /**
     * A library of these scripts but those that can't be sent: what has disclaimers that are not here is left out, and of
     * two with the same id and version the second. For a desk that must go on with what its store holds; what is left out
     * is among the {@linkplain #problems(Collection) problems}.
     */
    public static ScriptLibrary soundOf(Collection<ScriptedResponse> scripts) {
        return new ScriptLibrary(new LibraryCheck(scripts).sound());
    }

    /**
     * The same as {@link #soundOf(Collection)}, for a library in which little changes at a time: what is said of scripts
     * that are the same objects as before is not read again.
     */
    public static ScriptLibrary soundOf(Collection<ScriptedResponse> scripts, ScriptLibrary before) {
        return new ScriptLibrary(new LibraryCheck(scripts).sound(), before);
    }

    /**
     * What is wrong with these scripts together: the same version twice, disclaimers that are not there or have
     * disclaimers themselves, shortcuts that two scripts of one scope have. Empty if nothing is.
     */
    public static List<Problem> problems(Collection<ScriptedResponse> scripts) {
        return new LibraryCheck(scripts).problems();
    }

    /** The current version of a script. */
    public Optional<ScriptedResponse> current(String id) {
        return Optional.ofNullable(shelf.current(id));
    }

    /** A version of a script, if this library holds it. */
    public Optional<ScriptedResponse> version(ScriptRef ref) {
        return Optional.ofNullable(shelf.version(ref));
    }

    /** The current versions of all scripts, by id. */
    public List<ScriptedResponse> current() {
        return shelf.current();
    }

    /** All versions that it holds, by id and version. */
    public List<ScriptedResponse> versions() {
        return shelf.versions();
    }

    /**
     * The current scripts that an agent may use now and looks for, the best first: by {@link ScriptMatch.How}, then those of
     * the chat's topic, then of the reader's language, then the agent's own before the team's before the desk's, then by
     * title and id. The same query has the same answer everywhere.
     *
     * <p>Found are scripts that are approved and valid, and the agent's own that are not retired.
     */
    public List<ScriptMatch> find(LibraryQuery query) {
        Finder made = finder;
        return (made == null ? finder() : made).find(query);
    }

    private Finder finder() {
        synchronized (lock) {
            Finder made = finder;
            if (made == null) {
                made = earlier == null ? Finder.of(shelf.current()) : earlier.next(shelf.current());
                finder = made;
                earlier = null;
            }
            return made;
        }
    }

    /**
     * What a script becomes with the values of a chat, and after it, as paragraphs of their own, the disclaimers that must
     * go along, in the same language.
     */
    public Expansion expand(ScriptBody body, TemplateValues values) {
        List<Expansion> paragraphs = new ArrayList<>(List.of(body.expand(values)));
        version(body.ref()).map(ScriptedResponse::disclaimers).orElse(List.of()).stream()
                .flatMap(id -> current(id).stream())
                .forEach(disclaimer ->
                        paragraphs.add(disclaimer.body(body.locale()).expand(values)));
        return Expansion.paragraphs(paragraphs);
    }

    /** For logs: {@code ScriptLibrary[40 scripts, 55 versions]}. */
    @Override
    public String toString() {
        return "ScriptLibrary[" + shelf.current().size() + " scripts, "
                + shelf.versions().size() + " versions]";
    }
}
