package dev.peekwire.transcript;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.response.PolicyMark;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.transcript.Words.Piece;
import dev.peekwire.transcript.proof.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts entries into words, the same for every format. Not thread-safe. */
final class Telling {
    private static final int LINK_DIGITS = 16;

    private final TranscriptHeader header;
    private final Words words;
    private final Times times;
    private final Map<Actor, String> names = new HashMap<>();

    Telling(TranscriptHeader header) {
        this.header = header;
        this.words = Words.of(header.locale());
        this.times = new Times(header.zone(), words);
        header.participants().forEach(each -> names.put(each.who(), each.name()));
    }

    Words words() {
        return words;
    }

    Times times() {
        return times;
    }

    String name(Actor who) {
        return names.getOrDefault(who, who.id());
    }

    String name(AgentId agent) {
        return name(Actor.agent(agent));
    }

    String team(TeamId team) {
        return header.teams().getOrDefault(team.value(), team.value());
    }

    Audience audience() {
        return header.audience();
    }

    /** What stands above the entries: names and values. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(field("desk", header.desk().value()));
        fields.add(field("chat", header.chat().value()));
        if (header.topic() != null) {
            fields.add(field("topic", header.topic()));
        }
        if (header.team() != null) {
            fields.add(field("team", header.team()));
        }
        fields.add(new Field(words.text("participants"), participants()));
        fields.add(field("began", times.moment(header.from())));
        fields.add(field("until", times.moment(header.to())));
        fields.add(field("zone", words.text("zone.value", "zone", header.zone().getId())));
        fields.add(field("audience", words.text("audience." + header.audience())));
        return fields;
    }

    /**
     * A name and its values.
     *
     * @param name what they are
     * @param values nobody's markup
     */
    record Field(String name, List<Piece> values) {}

    private Field field(String key, String value) {
        return new Field(words.text(key), List.of(new Piece(Legible.line(value), true)));
    }

    private List<Piece> participants() {
        List<Piece> pieces = new ArrayList<>();
        for (Participant each : header.participants()) {
            if (!pieces.isEmpty()) {
                pieces.add(new Piece(", ", false));
            }
            pieces.add(new Piece(Legible.line(each.name()), true));
        }
        if (header.more()) {
            pieces.add(new Piece(" ", false));
            pieces.addAll(words.say("participants.more"));
        }
        return pieces;
    }

    String end() {
        return words.text(header.closed() ? "end.closed" : "end.open", "count", String.valueOf(header.entries()));
    }

    /** Which issued transcript says the same; empty if none does. The last one is the link, as far as anybody compares it. */
    List<List<Piece>> issued() {
        Statement issued = header.issued();
        return issued == null
                ? List.of()
                : List.of(
                        words.say("issued", "moment", times.moment(issued.issuedAt()), "key", issued.key()),
                        words.say("issued.link", "link", link().substring(0, LINK_DIGITS) + "\u2026"));
    }

    /** Its last link, all of it. */
    String link() {
        return header.issued() == null ? "" : header.issued().link().toString();
    }

    Line line(TranscriptEntry entry) {
        return switch (entry.type()) {
            case MESSAGE -> message((TranscriptEntry.Message) entry);
            case NOTE -> note((TranscriptEntry.Note) entry);
            case ACT -> act((TranscriptEntry.Act) entry);
        };
    }

    private Line act(TranscriptEntry.Act act) {
        return act.event() instanceof CommitmentEvent
                ? new CommitmentTelling(this, act).line()
                : new ActTelling(this, act).line();
    }

    private Line message(TranscriptEntry.Message message) {
        Line.Kind kind = message.by().kind() == Actor.Kind.VISITOR ? Line.Kind.VISITOR : Line.Kind.ANSWER;
        return new Line(kind, author(message.by()), null, Legible.of(message.text()), origin(message.origin()));
    }

    private Line note(TranscriptEntry.Note note) {
        return new Line(Line.Kind.NOTE, author(note.by()), words.text("note"), Legible.of(note.text()), List.of());
    }

    private List<Piece> author(Actor who) {
        return List.of(new Piece(Legible.line(name(who)), true));
    }

    private List<List<Piece>> origin(@Nullable MessageOrigin origin) {
        if (origin == null || origin.kind() == MessageOrigin.Kind.VISITOR) {
            return List.of();
        }
        List<List<Piece>> details = new ArrayList<>();
        ScriptUse script = origin.script();
        if (script == null) {
            details.add(words.say("origin.AD_LIB"));
        } else {
            script(script, details);
        }
        PolicyMark policy = origin.policy();
        if (policy != null) {
            details.add(words.say("origin." + policy.mode(), "rule", policy.rule()));
        }
        return details;
    }

    private void script(ScriptUse use, List<List<Piece>> details) {
        String count = String.valueOf(use.distance());
        details.add(
                use.distance() == 0
                        ? words.say("origin.SCRIPTED", "script", use.id(), "version", use.version())
                        : words.say(
                                "origin.SCRIPTED.edited",
                                "script",
                                use.id(),
                                "version",
                                use.version(),
                                "count",
                                count));
        if (!use.alongside().isEmpty()) {
            String scripts = String.join(", ", use.alongside().stream().sorted().toList());
            details.add(words.say("origin.alongside", "scripts", scripts));
        }
        if (use.step() != null) {
            details.add(words.say("origin.step", "step", use.step()));
        }
    }
}
