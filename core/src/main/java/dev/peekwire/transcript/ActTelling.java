package dev.peekwire.transcript;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.Purpose;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.routing.Route;
import dev.peekwire.transcript.Words.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts one act into words. */
final class ActTelling {
    private final Telling telling;
    private final Words words;
    private final TranscriptEntry.Act act;
    private final List<List<Piece>> details = new ArrayList<>();

    ActTelling(Telling telling, TranscriptEntry.Act act) {
        this.telling = telling;
        this.words = telling.words();
        this.act = act;
    }

    Line line() {
        List<Piece> sentence = sentence(act.event());
        by();
        since();
        return new Line(Line.Kind.ACT, sentence, null, null, details);
    }

    private List<Piece> sentence(ChatEvent event) {
        return switch (event.type()) {
            case STARTED -> started((ChatEvent.Started) event);
            case ROUTED -> routed((ChatEvent.Routed) event);
            case ASSIGNED -> assigned((ChatEvent.Assigned) event);
            case JOINED -> about("JOINED", ((ChatEvent.Joined) event).agent());
            case LEFT -> about("LEFT", ((ChatEvent.Left) event).agent());
            case REQUEUED -> requeued((ChatEvent.Requeued) event);
            case HANDOVER_STARTED -> handover((ChatEvent.HandoverStarted) event);
            case HANDOVER_ENDED -> words.say("HANDOVER_ENDED." + ((ChatEvent.HandoverEnded) event).reason());
            case HELD -> words.say(((ChatEvent.Held) event).idle() ? "HELD.idle" : "HELD");
            case RESUMED -> words.say("RESUMED");
            case MONITOR_STARTED -> monitor((ChatEvent.MonitorStarted) event);
            case MONITOR_ENDED -> about("MONITOR_ENDED", ((ChatEvent.MonitorEnded) event).agent());
            case ATTRIBUTES_SET -> attributes((ChatEvent.AttributesSet) event);
            case FLOW_MOVED -> flow((ChatEvent.FlowMoved) event);
            case CONSENT_GRANTED -> granted(((ChatEvent.ConsentGranted) event).grant());
            case CONSENT_WITHDRAWN -> words.say("CONSENT_WITHDRAWN");
            case COPY_ASKED -> words.say("COPY_ASKED");
            case PEEK_STARTED -> about("PEEK_STARTED", ((ChatEvent.PeekStarted) event).agent());
            case PEEK_ENDED -> about("PEEK_ENDED", ((ChatEvent.PeekEnded) event).agent());
            case CLOSED -> words.say("CLOSED." + ((ChatEvent.Closed) event).reason());
            case MESSAGE_POSTED,
                    NOTE_POSTED,
                    COMMITMENT_MADE,
                    COMMITMENT_APPROVED,
                    COMMITMENT_REFUSED,
                    COMMITMENT_ANSWERED,
                    COMMITMENT_WITHDRAWN,
                    COMPENSATION_ASKED,
                    COMPENSATION_SETTLED,
                    SURVEYED -> throw new IllegalStateException("told elsewhere: " + event.type());
        };
    }

    private List<Piece> about(String key, AgentId agent) {
        return words.say(key, "agent", telling.name(agent));
    }

    private List<Piece> started(ChatEvent.Started event) {
        values(event.attributes());
        String who = telling.name(Actor.visitor(event.visitor()));
        return words.say(event.left() ? "STARTED.left" : "STARTED", "who", who);
    }

    private List<Piece> routed(ChatEvent.Routed event) {
        details.add(words.say(
                "ROUTED.details",
                "priority",
                String.valueOf(event.priority()),
                "weight",
                String.valueOf(event.weight())));
        if (event.tier() > 0) {
            details.add(words.say("ROUTED.tier", "tier", String.valueOf(event.tier())));
        }
        String team = telling.team(event.team());
        return event.rule().equals(Route.DIRECT)
                ? words.say("ROUTED.direct", "team", team)
                : words.say("ROUTED", "team", team, "rule", event.rule());
    }

    private List<Piece> assigned(ChatEvent.Assigned event) {
        team(event.team());
        AgentId previous = event.previous();
        return previous == null || previous.equals(event.agent())
                ? about("ASSIGNED", event.agent())
                : words.say("ASSIGNED.from", "agent", telling.name(event.agent()), "previous", telling.name(previous));
    }

    private List<Piece> requeued(ChatEvent.Requeued event) {
        String team = telling.team(event.team());
        AgentId previous = event.previous();
        return previous == null
                ? words.say("REQUEUED", "team", team)
                : words.say(
                        event.handedOver() ? "REQUEUED.handed" : "REQUEUED.from",
                        "previous",
                        telling.name(previous),
                        "team",
                        team);
    }

    private List<Piece> handover(ChatEvent.HandoverStarted event) {
        String team = telling.team(event.team());
        AgentId agent = event.agent();
        if (event.tier() > 0) {
            details.add(words.say("ROUTED.tier", "tier", String.valueOf(event.tier())));
        }
        return agent == null
                ? words.say("HANDOVER_STARTED", "team", team)
                : words.say("HANDOVER_STARTED.agent", "agent", telling.name(agent), "team", team);
    }

    private List<Piece> monitor(ChatEvent.MonitorStarted event) {
        return about(event.told() ? "MONITOR_STARTED" : "MONITOR_STARTED.untold", event.agent());
    }

    private List<Piece> attributes(ChatEvent.AttributesSet event) {
        values(event.attributes());
        Actor by = act.by();
        return by == null || by.kind() == Actor.Kind.DESK
                ? words.say("ATTRIBUTES_SET.desk")
                : words.say("ATTRIBUTES_SET", "who", telling.name(by));
    }

    private void values(Map<String, String> attributes) {
        new TreeMap<>(attributes)
                .forEach((name, value) -> details.add(
                        value.isEmpty()
                                ? words.say("attribute.removed", "name", name)
                                : words.say("attribute", "name", name, "value", value)));
    }

    private List<Piece> flow(ChatEvent.FlowMoved event) {
        FlowEnd end = event.end();
        if (end == null && event.at().tries() > 0) {
            details.add(words.say(
                    "FLOW_MOVED.tries", "count", String.valueOf(event.at().tries())));
        }
        return words.say(
                end == null ? "FLOW_MOVED" : "FLOW_MOVED." + end,
                "flow",
                event.at().flow().toString(),
                "step",
                event.at().step());
    }

    private List<Piece> granted(Grant grant) {
        for (Purpose purpose : Purpose.values()) {
            if (grant.allows(purpose)) {
                details.add(words.say("CONSENT_GRANTED." + purpose));
            }
        }
        details.add(words.say("CONSENT_GRANTED." + grant.act()));
        if (grant.globalPrivacyControl()) {
            details.add(words.say("CONSENT_GRANTED.gpc"));
        }
        if (telling.audience() == Audience.AUDITOR) {
            notice(grant.notice());
        }
        return words.say("CONSENT_GRANTED." + grant.level());
    }

    private void notice(NoticeRef notice) {
        details.add(words.say(
                "CONSENT_GRANTED.notice",
                "id",
                notice.id(),
                "version",
                notice.version(),
                "locale",
                notice.locale(),
                "sha256",
                notice.sha256()));
    }

    private void team(TeamId team) {
        details.add(List.of(
                new Piece(words.text("team") + words.text("label") + " ", false),
                new Piece(Legible.line(telling.team(team)), true)));
    }

    /** Who did it, unless the sentence says so. */
    private void by() {
        Actor by = act.by();
        if (by != null && by.kind() != Actor.Kind.DESK && !said(by)) {
            details.add(words.say("by", "who", telling.name(by)));
        }
    }

    private boolean said(Actor by) {
        return switch (act.event().type()) {
            case STARTED, ATTRIBUTES_SET, CONSENT_GRANTED, CONSENT_WITHDRAWN -> true;
            default ->
                Mentioned.agents(act.event()).stream()
                        .findFirst()
                        .filter(by::is)
                        .isPresent();
        };
    }

    private void since() {
        if (act.since() != null) {
            String time =
                    telling.times().day(act.since()).equals(telling.times().day(act.at()))
                            ? telling.times().time(act.since())
                            : telling.times().moment(act.since());
            details.add(words.say("since", "time", time));
        }
    }
}
