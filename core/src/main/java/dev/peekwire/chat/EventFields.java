package dev.peekwire.chat;

import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.response.PolicyMark;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.transcript.proof.EventBody;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What events say, field by field, in the form that is committed to: what an event of a kind says MUST NOT change for one
 * that exists. A field that is added later is left out where it says nothing, as are null, false, 0 and empty ones now.
 */
final class EventFields {
    private static final Set<ChatEvent.Type> TERMS =
            EnumSet.of(ChatEvent.Type.COMMITMENT_MADE, ChatEvent.Type.COMMITMENT_APPROVED);

    private final Map<String, Object> fields = new HashMap<>();

    private EventFields() {}

    static Map<String, Object> of(ChatEvent event) {
        return new EventFields().event(event).fields;
    }

    /** The component of the event's record that a field is of. */
    static String component(ChatEvent.Type event, String field) {
        return switch (field) {
            case "position" -> "at";
            case "text", "amount", "currency", "expires", "reference" -> TERMS.contains(event) ? "terms" : field;
            default -> field;
        };
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private EventFields event(ChatEvent event) {
        return switch (event.type()) {
            case STARTED -> started((ChatEvent.Started) event);
            case ROUTED -> routed((ChatEvent.Routed) event);
            case ASSIGNED -> assigned((ChatEvent.Assigned) event);
            case JOINED -> id("agent", ((ChatEvent.Joined) event).agent());
            case LEFT -> id("agent", ((ChatEvent.Left) event).agent());
            case REQUEUED -> requeued((ChatEvent.Requeued) event);
            case HANDOVER_STARTED -> handover((ChatEvent.HandoverStarted) event);
            case HANDOVER_ENDED -> put("reason", name(((ChatEvent.HandoverEnded) event).reason()));
            case HELD -> flag("idle", ((ChatEvent.Held) event).idle());
            case RESUMED, CONSENT_WITHDRAWN, COPY_ASKED, COMPENSATION_SETTLED -> this;
            case MONITOR_STARTED -> monitor((ChatEvent.MonitorStarted) event);
            case MONITOR_ENDED -> monitor((ChatEvent.MonitorEnded) event);
            case MESSAGE_POSTED -> message((ChatEvent.MessagePosted) event);
            case NOTE_POSTED -> put("text", ((ChatEvent.NotePosted) event).text());
            case ATTRIBUTES_SET -> texts("attributes", ((ChatEvent.AttributesSet) event).attributes());
            case FLOW_MOVED -> flow((ChatEvent.FlowMoved) event);
            case CONSENT_GRANTED -> put("grant", grant(((ChatEvent.ConsentGranted) event).grant()));
            case PEEK_STARTED -> id("agent", ((ChatEvent.PeekStarted) event).agent());
            case PEEK_ENDED -> id("agent", ((ChatEvent.PeekEnded) event).agent());
            case COMMITMENT_MADE -> made((CommitmentEvent.Made) event);
            case COMMITMENT_APPROVED -> approved((CommitmentEvent.Approved) event);
            case COMMITMENT_REFUSED -> refused((CommitmentEvent.Refused) event);
            case COMMITMENT_ANSWERED -> answered((CommitmentEvent.Answered) event);
            case COMMITMENT_WITHDRAWN -> withdrawn((CommitmentEvent.Withdrawn) event);
            case COMPENSATION_ASKED -> put("text", ((CommitmentEvent.CompensationAsked) event).text());
            case SURVEYED -> surveyed((CommitmentEvent.Surveyed) event);
            case CLOSED -> put("reason", name(((ChatEvent.Closed) event).reason()));
        };
    }

    private EventFields started(ChatEvent.Started event) {
        return id("visitor", event.visitor())
                .id("team", event.team())
                .put("topic", event.topic())
                .put("locale", event.locale())
                .texts("attributes", event.attributes())
                .flag("left", event.left());
    }

    private EventFields routed(ChatEvent.Routed event) {
        return put("rule", event.rule())
                .id("team", event.team())
                .number("priority", event.priority())
                .number("weight", event.weight())
                .number("tier", event.tier());
    }

    private EventFields assigned(ChatEvent.Assigned event) {
        return id("agent", event.agent()).id("team", event.team()).id("previous", event.previous());
    }

    private EventFields requeued(ChatEvent.Requeued event) {
        return id("team", event.team()).id("previous", event.previous()).flag("handedOver", event.handedOver());
    }

    private EventFields handover(ChatEvent.HandoverStarted event) {
        return id("team", event.team()).id("agent", event.agent()).number("tier", event.tier());
    }

    private EventFields monitor(ChatEvent.MonitorStarted event) {
        return id("agent", event.agent()).flag("told", event.told());
    }

    private EventFields monitor(ChatEvent.MonitorEnded event) {
        return id("agent", event.agent()).flag("told", event.told());
    }

    private EventFields message(ChatEvent.MessagePosted event) {
        return put("text", event.text()).put("origin", origin(event.origin()));
    }

    /** All in one field: whom it is withheld from sees that it is there, and not what it has. */
    private static Object origin(MessageOrigin origin) {
        PolicyMark policy = origin.policy();
        return new EventFields()
                .put("kind", name(origin.kind()))
                .put("script", origin.script() == null ? null : script(origin.script()))
                .put("policy", policy == null ? null : Map.of("rule", policy.rule(), "mode", name(policy.mode())))
                .fields;
    }

    private static Object script(ScriptUse script) {
        return new EventFields()
                .put("id", script.id())
                .put("version", script.version())
                .put("locale", script.locale())
                .number("distance", script.distance())
                .list("alongside", script.alongside())
                .put("step", script.step())
                .fields;
    }

    private EventFields flow(ChatEvent.FlowMoved event) {
        return put("position", event.at().toString()).put("end", event.end() == null ? null : name(event.end()));
    }

    private EventFields made(CommitmentEvent.Made event) {
        return terms(event.terms()).flag("approval", event.approval());
    }

    private EventFields approved(CommitmentEvent.Approved event) {
        return put("commitment", event.commitment()).id("agent", event.agent()).terms(event.terms());
    }

    private EventFields refused(CommitmentEvent.Refused event) {
        return put("commitment", event.commitment()).put("note", event.note());
    }

    private EventFields answered(CommitmentEvent.Answered event) {
        return put("commitment", event.commitment()).flag("accepted", event.accepted());
    }

    private EventFields withdrawn(CommitmentEvent.Withdrawn event) {
        return put("commitment", event.commitment()).flag("told", event.told());
    }

    private EventFields surveyed(CommitmentEvent.Surveyed event) {
        return number("score", event.score()).put("comment", event.comment());
    }

    private EventFields terms(CommitmentTerms terms) {
        return put("text", terms.text())
                .put("amount", terms.amountText())
                .put("currency", terms.currency())
                .put("expires", terms.expires() == null ? null : EventBody.time(terms.expires()))
                .put("reference", terms.reference());
    }

    private static Object grant(Grant grant) {
        return new EventFields()
                .put("notice", notice(grant.notice()))
                .put("act", name(grant.act()))
                .put("level", name(grant.level()))
                .list(
                        "purposes",
                        grant.purposes().stream().map(EventFields::name).toList())
                .flag("globalPrivacyControl", grant.globalPrivacyControl())
                .fields;
    }

    private static Object notice(NoticeRef notice) {
        return Map.of(
                "id", notice.id(),
                "version", notice.version(),
                "locale", notice.locale(),
                "sha256", notice.sha256());
    }

    private EventFields put(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value);
        }
        return this;
    }

    /** An id's text is its value. */
    private EventFields id(String field, @Nullable Object id) {
        return put(field, id == null ? null : id.toString());
    }

    private EventFields flag(String field, boolean value) {
        return put(field, value ? true : null);
    }

    private EventFields number(String field, int value) {
        return put(field, value == 0 ? null : (long) value);
    }

    private EventFields texts(String field, Map<String, String> texts) {
        return put(field, texts.isEmpty() ? null : texts);
    }

    private EventFields list(String field, Collection<String> values) {
        return put(
                field,
                values.isEmpty() ? null : List.copyOf(values.stream().sorted().toList()));
    }
}
