package dev.peekwire.response;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds scripts by what an agent types. After a change of few scripts the directory of the others is kept, and those that
 * came stand in one of their own beside it; what is found is the same. Immutable.
 */
final class Finder {
    private final List<ScriptedResponse> scripts;
    private final Directory directory;
    private final BitSet gone;
    private final @Nullable Directory beside;

    private Finder(List<ScriptedResponse> scripts, Directory directory, BitSet gone, @Nullable Directory beside) {
        this.scripts = scripts;
        this.directory = directory;
        this.gone = gone;
        this.beside = beside;
    }

    /** For scripts by id. */
    static Finder of(List<ScriptedResponse> current) {
        return new Finder(current, new Directory(current), new BitSet(), null);
    }

    /** The same for other scripts. */
    Finder next(List<ScriptedResponse> current) {
        Difference changed = Difference.of(scripts, current);
        return changed == null
                ? of(current)
                : new Finder(scripts, directory, directory.numbers(changed.gone()), new Directory(changed.come()));
    }

    /** Whether a script may be used by whom its scope covers: what nobody approved is its owner's alone. */
    static boolean isUsable(ScriptedResponse script, Instant now) {
        boolean own = script.scope().type() == Scope.Type.PERSONAL
                && script.approval().state() != Approval.State.RETIRED;
        return own ? script.isValid(now) : script.isSendable(now);
    }

    List<ScriptMatch> find(LibraryQuery query) {
        Stream<Directory.Hit> hits = directory.find(query, gone).stream();
        if (beside != null) {
            hits = Stream.concat(hits, beside.find(query, new BitSet()).stream())
                    .sorted(Directory.Hit.ORDER)
                    .limit(query.limit());
        }
        return hits.map(hit -> match(hit, query)).toList();
    }

    private static ScriptMatch match(Directory.Hit hit, LibraryQuery query) {
        ScriptedResponse script = hit.titled().script();
        return new ScriptMatch(script, hit.how(), script.isSendable(query.now()));
    }
}
