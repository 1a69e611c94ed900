package dev.peekwire.response;

import dev.peekwire.response.template.Expansion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which scripts stand in a message unaltered, as paragraphs of their own. */
final class Disclaimers {
    private final ScriptLibrary library;
    private final JudgeRequest request;
    private final String text;
    /** The words of a script as they stand in the message, by its id; empty if they do not. */
    private final Map<String, Optional<String>> found = new HashMap<>();

    Disclaimers(ScriptLibrary library, JudgeRequest request) {
        this.library = library;
        this.request = request;
        this.text = Plain.text(request.text());
    }

    /** Those of these ids that stand there. */
    Set<String> standing(Set<String> ids) {
        Set<String> standing = new HashSet<>();
        for (String id : ids) {
            if (words(id).isPresent()) {
                standing.add(id);
            }
        }
        return standing;
    }

    /** The message without the disclaimers that are looked for, and those of a script; but never without the script. */
    int[] without(ScriptRef ref) {
        Set<String> ids = new TreeSet<>(request.disclaimers());
        library.version(ref).map(ScriptedResponse::disclaimers).ifPresent(ids::addAll);
        ids.remove(ref.id());
        String rest = text;
        for (String id : ids) {
            Optional<String> words = words(id);
            int at = words.isPresent() ? paragraph(rest, words.get()) : -1;
            if (at >= 0) {
                rest = rest.substring(0, at) + rest.substring(at + words.get().length());
            }
        }
        return Plain.text(rest).codePoints().toArray();
    }

    private Optional<String> words(String id) {
        return found.computeIfAbsent(id, this::find);
    }

    private Optional<String> find(String id) {
        return library.current(id).stream()
                .flatMap(script -> script.inLocales().stream())
                .map(body -> body.expand(request.values()))
                .filter(expansion -> expansion.type() == Expansion.Type.READY)
                .map(expansion -> Plain.text(((Expansion.Ready) expansion).text()))
                .filter(words -> paragraph(text, words) >= 0)
                .findFirst();
    }

    /** Where whole lines of a text are these words; −1 if none are. */
    private static int paragraph(String text, String words) {
        int at = text.indexOf(words);
        while (at >= 0) {
            int end = at + words.length();
            boolean begins = at == 0 || text.charAt(at - 1) == '\n';
            if (begins && (end == text.length() || text.charAt(end) == '\n')) {
                return at;
            }
            at = text.indexOf(words, at + 1);
        }
        return -1;
    }
}
