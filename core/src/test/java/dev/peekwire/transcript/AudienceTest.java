package dev.peekwire.transcript;

import static dev.peekwire.transcript.Told.A;
import static dev.peekwire.transcript.Told.ANN;
import static dev.peekwire.transcript.Told.BOSS;
import static dev.peekwire.transcript.Told.CHAT;
import static dev.peekwire.transcript.Told.SALES;
import static dev.peekwire.transcript.Told.V;
import static dev.peekwire.transcript.Told.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.chat.Principal;
import dev.peekwire.chat.RecordedEvent;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AudienceTest {
    /** Written by hand, apart from the code: all of it, nothing, or all without these parts. By an agent unless said. */
    private static final String TABLE =
            """
            event                     VISITOR AGENT   AUDITOR
            STARTED                   -by     all     all
            STARTED/visitor           all     all     all
            ROUTED                    no      all     all
            ASSIGNED                  -by     all     all
            ASSIGNED/desk             all     all     all
            JOINED                    -by     all     all
            LEFT                      -by     all     all
            REQUEUED                  -by     all     all
            HANDOVER_STARTED          no      all     all
            HANDOVER_ENDED            no      all     all
            HELD                      -by     all     all
            RESUMED                   -by     all     all
            MONITOR_STARTED           no      all     all
            MONITOR_STARTED/told      -by     all     all
            MONITOR_ENDED             no      all     all
            MONITOR_ENDED/told        -by     all     all
            MESSAGE_POSTED            -origin -origin all
            MESSAGE_POSTED/visitor    -origin -origin all
            MESSAGE_POSTED/desk       -origin -origin all
            NOTE_POSTED               no      all     all
            ATTRIBUTES_SET            no      all     all
            ATTRIBUTES_SET/visitor    all     all     all
            ATTRIBUTES_SET/desk       no      all     all
            FLOW_MOVED                no      all     all
            CONSENT_GRANTED/visitor   all     no      all
            CONSENT_WITHDRAWN/visitor all     no      all
            CONSENT_WITHDRAWN/desk    all     no      all
            COPY_ASKED/visitor        all     all     all
            PEEK_STARTED              no      no      all
            PEEK_ENDED                no      no      all
            PEEK_ENDED/desk           no      no      all
            COMMITMENT_MADE           no      all     all
            COMMITMENT_MADE/told      all     all     all
            COMMITMENT_APPROVED       -by     all     all
            COMMITMENT_REFUSED        no      all     all
            COMMITMENT_ANSWERED/visitor all   all     all
            COMMITMENT_WITHDRAWN      no      all     all
            COMMITMENT_WITHDRAWN/told -by     all     all
            COMPENSATION_ASKED/visitor all    all     all
            COMPENSATION_SETTLED      -by     all     all
            SURVEYED/visitor          all     all     all
            CLOSED                    -by     all     all
            CLOSED/visitor            all     all     all
            """;

    private static Map<String, List<String>> table() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        TABLE.lines().skip(1).map(line -> List.of(line.split(" +"))).forEach(row -> rows.put(row.get(0), row));
        return rows;
    }

    @Test
    void the_table_is_as_written() {
        table().forEach((name, row) -> {
            for (Audience audience : Audience.values()) {
                assertThat(shown(audience, event(name)))
                        .as(name + " for " + audience)
                        .isEqualTo(row.get(1 + audience.ordinal()));
            }
        });
    }

    @Test
    void every_kind_of_event_is_in_the_table() {
        Set<String> kinds =
                table().keySet().stream().map(name -> name.split("/")[0]).collect(Collectors.toSet());

        assertThat(kinds)
                .isEqualTo(
                        Arrays.stream(ChatEvent.Type.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void what_is_withheld_are_parts_that_the_event_has() {
        for (String name : table().keySet()) {
            RecordedEvent event = event(name);
            Set<String> parts = Stream.concat(
                            Stream.of("by"),
                            Arrays.stream(event.event().getClass().getRecordComponents())
                                    .map(RecordComponent::getName))
                    .collect(Collectors.toSet());
            for (Audience audience : Audience.values()) {
                assertThat(parts).containsAll(audience.withheld(event));
            }
        }
    }

    @Test
    void what_is_withheld_is_not_in_the_view() {
        TranscriptEntry.Message told = (TranscriptEntry.Message) view(Audience.VISITOR, "MESSAGE_POSTED");
        TranscriptEntry.Message known = (TranscriptEntry.Message) view(Audience.AUDITOR, "MESSAGE_POSTED");

        assertThat(told.origin()).isNull();
        assertThat(told.text()).isEqualTo("We refund it.");
        assertThat(known.origin()).isEqualTo(Told.SCRIPTED);
        assertThat(view(Audience.VISITOR, "CLOSED").by()).isNull();
        assertThat(view(Audience.AGENT, "CLOSED").by()).isEqualTo(A);
    }

    @Test
    void a_view_prints_nothing_that_anybody_typed() {
        assertThat(view(Audience.AUDITOR, "MESSAGE_POSTED").toString()).doesNotContain("refund it");
        assertThat(view(Audience.AUDITOR, "NOTE_POSTED").toString()).doesNotContain("Careful");
    }

    @Test
    void a_supervisor_of_whom_the_visitor_was_not_told_stands_nowhere_in_the_visitors() {
        List<RecordedEvent> events = Told.started()
                .by(Actor.DESK, new ChatEvent.Assigned(ANN, SALES, null))
                .by(Actor.agent(BOSS), new ChatEvent.MonitorStarted(BOSS, false))
                .by(Actor.agent(BOSS), new ChatEvent.NotePosted("Let me see."))
                .by(Actor.agent(BOSS), new ChatEvent.Assigned(Told.BOB, SALES, ANN))
                .by(Actor.agent(BOSS), new ChatEvent.MonitorEnded(BOSS, false))
                .by(Actor.agent(BOSS), Told.of(ChatEvent.Type.CLOSED))
                .events;

        List<TranscriptEntry> seen = events.stream()
                .flatMap(event -> Audience.VISITOR.view(event).stream())
                .toList();

        assertThat(seen).extracting(TranscriptEntry::version).containsExactly(1L, 2L, 5L, 7L);
        assertThat(seen.toString()).doesNotContain("boss");
    }

    /** Written by hand: yes, F forbidden, N not found, U unauthenticated. */
    private static final String WHO =
            """
            asker            VISITOR AGENT AUDITOR
            anonymous        U       U     U
            visitor          yes     F     F
            other-visitor    N       N     N
            agent            yes     yes   F
            teammate         yes     yes   F
            other-team       N       N     N
            supervisor       yes     yes   yes
            """;

    @Test
    void who_may_ask_is_as_written() {
        Map<String, Principal> askers = Map.of(
                "anonymous", new Principal.Anonymous(),
                "visitor", new Principal.Visitor(VERA),
                "other-visitor", new Principal.Visitor(new VisitorId("mallory")),
                "agent", new Principal.Agent(ANN, Set.of(SALES), false),
                "teammate", new Principal.Agent(Told.BOB, Set.of(SALES), false),
                "other-team", new Principal.Agent(new AgentId("cy"), Set.of(new TeamId("else")), false),
                "supervisor", new Principal.Agent(BOSS, Set.of(Told.HELP), true));
        Chat chat = Chat.fold(CHAT, Told.started().by(Actor.DESK, new ChatEvent.Assigned(ANN, SALES, null)).events);
        WHO.lines().skip(1).map(line -> line.split(" +")).forEach(row -> {
            for (Audience audience : Audience.values()) {
                assertThat(answer(audience.check(askers.get(row[0]), chat)))
                        .as(row[0] + " for " + audience)
                        .isEqualTo(row[1 + audience.ordinal()]);
            }
        });
        assertThat(Audience.AUDITOR.check(askers.get("supervisor"), Chat.none(CHAT)))
                .map(Refusal::code)
                .contains(ErrorCode.NOT_FOUND);
    }

    private static String answer(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code)
                .map(code -> code.name().substring(0, 1))
                .orElse("yes");
    }

    private static String shown(Audience audience, RecordedEvent event) {
        if (!audience.shows(event)) {
            assertThat(audience.view(event)).isEmpty();
            return "no";
        }
        assertThat(audience.view(event)).isPresent();
        Set<String> withheld = new TreeSet<>(audience.withheld(event));
        return withheld.isEmpty() ? "all" : "-" + String.join(",", withheld);
    }

    private static TranscriptEntry view(Audience audience, String name) {
        return audience.view(event(name)).orElseThrow();
    }

    /** Of what the visitor is told now and then. */
    private static ChatEvent told(ChatEvent.Type type) {
        return switch (type) {
            case MONITOR_STARTED -> new ChatEvent.MonitorStarted(BOSS, true);
            case MONITOR_ENDED -> new ChatEvent.MonitorEnded(BOSS, true);
            case COMMITMENT_MADE -> new CommitmentEvent.Made(Told.TERMS, false);
            case COMMITMENT_WITHDRAWN -> new CommitmentEvent.Withdrawn(4, true);
            default -> throw new IllegalArgumentException(type.name());
        };
    }

    private static RecordedEvent event(String name) {
        String[] parts = name.split("/");
        ChatEvent event = Told.of(ChatEvent.Type.valueOf(parts[0]));
        String variant = parts.length == 1 ? "agent" : parts[1];
        if (variant.equals("told")) {
            event = told(event.type());
        }
        Actor by = variant.equals("visitor") ? V : variant.equals("desk") ? Actor.DESK : A;
        return Told.recorded(1, Instant.EPOCH, by, event);
    }
}
