package dev.peekwire.transcript.proof;

import dev.peekwire.transcript.proof.Verdict.Place;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is found while a transcript is read. The first place that is not right counts; one thread at a time. */
final class Findings {
    private static final byte LINE_FEED = '\n';

    private final MessageDigest content = Chain.content();
    private IssuedText.@Nullable Head head;
    private IssuedText.@Nullable Tail tail;
    private @Nullable Hash link;
    private @Nullable Problem first;
    private boolean inEntries;
    private long read;
    private long expected = 1;
    private long shown;
    private long withheld;
    private long late;

    /** What is not right with an event. */
    private record Problem(Kind kind, long event) {}

    private enum Kind {
        /** Another event stands there, a later one. */
        GAP,
        /** It does not follow. */
        LINK,
        /** The first of a chain does not follow from desk and chat. */
        BEGINNING
    }

    void head(IssuedText.Head found) {
        head = found;
        inEntries = true;
    }

    void allRead() {
        inEntries = false;
    }

    void tail(IssuedText.Tail found) {
        tail = found;
    }

    void entry(Entry entry) {
        read++;
        if (entry.body() == null) {
            withheld++;
        } else {
            shown++;
        }
        late += entry.late() ? 1 : 0;
        if (first == null || first.kind() == Kind.BEGINNING) {
            content.update(Canonical.bytes(entry.json()));
            content.update(LINE_FEED);
        }
        if (first == null && head != null) {
            look(head, entry);
            link = entry.link();
            expected = entry.version() + 1;
        }
    }

    private void look(IssuedText.Head head, Entry entry) {
        Hash before = entry.begins() ? Chain.begin(head.desk(), head.chat(), entry.version()) : link;
        if (entry.version() != expected) {
            first = new Problem(entry.version() > expected ? Kind.GAP : Kind.LINK, expected);
        } else if (before == null || !entry.follows(before)) {
            first = new Problem(entry.begins() ? Kind.BEGINNING : Kind.LINK, expected);
        }
    }

    /** The text itself is broken. */
    Verdict broken(Malformed malformed) {
        if (first != null) {
            return first.kind() == Kind.GAP && malformed.ended() ? missing(first.event()) : altered(first.event());
        }
        if (malformed.ended()) {
            return inEntries
                    ? missing(expected)
                    : verdict(Verdict.Type.INCOMPLETE, Place.STATEMENT, 0, "The file ends too early.");
        }
        return inEntries
                ? altered(expected)
                : verdict(
                        Verdict.Type.ALTERED,
                        Place.STATEMENT,
                        0,
                        "What stands around the events is not in the form that a transcript has: "
                                + malformed.getMessage() + ".");
    }

    Verdict verdict(Map<String, PublicKey> keys) {
        Statement statement = statement().orElseThrow();
        PublicKey key = keys.get(statement.key());
        if (first != null) {
            return unfollowed(first, statement);
        }
        boolean signed = key != null
                && tail != null
                && Signing.verify(key, statement.signed(), tail.signature().bytes());
        if (key != null && !signed) {
            return unsigned();
        }
        return compared(statement, signed);
    }

    /** Where the events are those that were issued, they are another desk's or chat's by what stands around them. */
    private Verdict unfollowed(Problem problem, Statement statement) {
        return switch (problem.kind()) {
            case GAP -> read < statement.events() ? missing(problem.event()) : altered(problem.event());
            case LINK -> altered(problem.event());
            case BEGINNING ->
                statement.content().equals(Hash.of(content.digest())) ? unsigned() : altered(problem.event());
        };
    }

    /** Events that follow, with what was signed of them. */
    private Verdict compared(Statement statement, boolean signed) {
        if (read < statement.events()) {
            return missing(expected);
        }
        if (read > statement.events()) {
            return altered(statement.events() + 1);
        }
        if (!statement.link().equals(link) || !statement.content().equals(Hash.of(content.digest()))) {
            return verdict(
                    Verdict.Type.ALTERED,
                    Place.ENTRIES,
                    0,
                    "The events follow each other, but they are not, or not as they stand here, what was signed.");
        }
        return signed
                ? verdict(Verdict.Type.AUTHENTIC, null, 0, "Every event is as it was signed, and none is missing.")
                : verdict(
                        Verdict.Type.UNKNOWN_KEY,
                        null,
                        0,
                        "The key " + statement.key() + " is not among the desk's keys, so nobody can tell who signed.");
    }

    private Verdict unsigned() {
        return verdict(
                Verdict.Type.ALTERED,
                Place.STATEMENT,
                0,
                "What stands around the events (desk, chat, audience, time, key, their number) is not what was signed.");
    }

    private Verdict missing(long event) {
        return verdict(
                Verdict.Type.INCOMPLETE,
                Place.ENTRY,
                event,
                "From event " + event + " on something is missing"
                        + (event > 1 ? "; the events before it follow each other." : "."));
    }

    private Verdict altered(long event) {
        return verdict(
                Verdict.Type.ALTERED,
                Place.ENTRY,
                event,
                "What stands at event " + event + " is not what was recorded"
                        + (event > 1 ? "; the events before it follow each other." : "."));
    }

    private Optional<Statement> statement() {
        return head == null || tail == null
                ? Optional.empty()
                : Optional.of(new Statement(
                        head.desk(),
                        head.chat(),
                        head.audience(),
                        head.issuedAt(),
                        head.key(),
                        tail.events(),
                        tail.link(),
                        tail.content()));
    }

    private Verdict verdict(Verdict.Type type, @Nullable Place place, long event, String why) {
        return new Verdict(type, place, event, why, statement(), shown, withheld, late);
    }
}
