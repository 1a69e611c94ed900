package dev.peekwire.transcript;

import static dev.peekwire.transcript.TranscriptHeader.MOST_PARTICIPANTS;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A first look through the events, for the header: what it holds does not grow with the chat. */
final class Survey {
    private final TranscriptRequest request;
    private final Set<Actor> seen = new LinkedHashSet<>();
    private final Map<String, String> teams = new HashMap<>();
    private boolean more;
    private long version;
    private @Nullable Hash link;
    private long entries;
    private boolean closed;
    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;
    private @Nullable String topic;
    private @Nullable String locale;
    private @Nullable TeamId team;

    Survey(TranscriptRequest request) {
        this.request = request;
    }

    /** What came after the issued transcript is not in it. */
    void add(RecordedEvent recorded) {
        Statement issued = request.issued();
        if (issued != null && recorded.version() > issued.events()) {
            return;
        }
        link = recorded.seal() == null ? null : recorded.seal().link();
        version = recorded.version();
        closed |= recorded.event().type() == ChatEvent.Type.CLOSED;
        request.audience().view(recorded).ifPresent(this::add);
    }

    private void add(TranscriptEntry entry) {
        from = entries == 0 ? entry.at() : from;
        to = entry.at();
        entries++;
        boolean speaks = entry.type() != TranscriptEntry.Type.ACT;
        Actor by = entry.by();
        if (by != null && (speaks || by.kind() != Actor.Kind.DESK)) {
            saw(by);
        }
        if (entry instanceof TranscriptEntry.Act act) {
            Mentioned.agents(act.event()).forEach(agent -> saw(Actor.agent(agent)));
            started(act.event());
            Mentioned.team(act.event()).ifPresent(this::saw);
        }
    }

    private void started(ChatEvent event) {
        if (event instanceof ChatEvent.Started started) {
            topic = started.topic();
            locale = started.locale();
            saw(Actor.visitor(started.visitor()));
        }
    }

    private void saw(Actor who) {
        if (!seen.contains(who)) {
            if (seen.size() < MOST_PARTICIPANTS) {
                seen.add(who);
            } else {
                more = true;
            }
        }
    }

    private void saw(Mentioned.Team mentioned) {
        if (mentioned.has()) {
            team = mentioned.id();
        }
        String id = mentioned.id().value();
        if (!teams.containsKey(id) && teams.size() < MOST_PARTICIPANTS) {
            teams.put(
                    id,
                    request.names()
                            .team(mentioned.id())
                            .map(Legible::name)
                            .filter(name -> !name.isEmpty())
                            .orElse(id));
        }
    }

    private void same(Statement issued, DeskId desk, ChatId chat) {
        String audience = request.audience().name().toLowerCase(Locale.ROOT);
        if (!issued.desk().equals(desk)
                || !issued.chat().equals(chat)
                || !issued.audience().equals(audience)) {
            throw new IllegalArgumentException("issued: of another chat, or for another audience");
        }
        // An event that was recorded without a seal got its link when the transcript was issued, for that one alone.
        if (version != issued.events() || (link != null && !link.equals(issued.link()))) {
            throw new ChatException(ErrorCode.INTERNAL, "chat " + chat + " is not as it was when it was issued");
        }
    }

    TranscriptHeader header(DeskId desk, ChatId chat) {
        if (request.issued() != null) {
            same(request.issued(), desk, chat);
        }
        Words words = Words.of(request.locale() == null ? locale : request.locale());
        List<Participant> participants = new ArrayList<>();
        seen.forEach(who -> participants.add(new Participant(who, label(who, words))));
        return new TranscriptHeader(
                desk,
                chat,
                request.audience(),
                request.zone(),
                words.locale(),
                topic,
                team == null ? null : teams.getOrDefault(team.value(), team.value()),
                participants,
                more,
                teams,
                from,
                to,
                version,
                entries,
                closed,
                request.issued());
    }

    private String label(Actor who, Words words) {
        Optional<String> name = name(who).map(Legible::name).filter(known -> !known.isEmpty());
        String label =
                switch (who.kind()) {
                    case DESK -> words.text("automatic");
                    case AGENT -> name.orElse(who.id());
                    case VISITOR ->
                        name.map(known -> words.text("visitor.named", "name", known))
                                .orElseGet(() -> words.text("visitor"));
                };
        boolean other = who.kind() != Actor.Kind.DESK && !label.equals(who.id());
        return request.audience() == Audience.AUDITOR && other ? label + " [" + Legible.name(who.id()) + "]" : label;
    }

    private Optional<String> name(Actor who) {
        return switch (who.kind()) {
            case DESK -> Optional.empty();
            case AGENT -> request.names().agent(new AgentId(who.id()));
            case VISITOR -> request.names().visitor(new VisitorId(who.id()));
        };
    }
}
