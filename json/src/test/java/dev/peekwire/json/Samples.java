package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.PolicyReason;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.ConsentMode;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.Grant;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.CopyFormat;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.CopyOption;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.protocol.TranscriptPart;
import dev.peekwire.response.PolicyMark;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptUse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The frames of the conformance vectors as Java values, by the vector's name: every type, with and without what may be missing. */
final class Samples {
    static final ChatId CHAT = new ChatId("chat-8Zk2");
    static final CommandId COMMAND = new CommandId("c-1");
    static final AgentId AGENT = new AgentId("ana");
    static final TeamId TEAM = new TeamId("billing");
    static final NoticeRef NOTICE = new NoticeRef("peek", "3", "nb-NO", "0123456789abcdef".repeat(4));
    static final Instant AT = Instant.parse("2026-11-21T08:15:30.042Z");
    static final Set<Purpose> BOTH = EnumSet.allOf(Purpose.class);

    private Samples() {}

    static Map<String, Frame> client() {
        Map<String, Frame> all = new LinkedHashMap<>();
        all.put("hello", new ClientFrame.Hello(1, Role.VISITOR, null, null, false, List.of()));
        all.put(
                "hello with everything",
                new ClientFrame.Hello(
                        1,
                        Role.AGENT,
                        "token",
                        "nb-NO",
                        true,
                        List.of(new Cursor(CHAT, 7), new Cursor(new ChatId("b"), 0))));
        all.put("start", new ClientFrame.Start(COMMAND, null, null, Map.of()));
        all.put(
                "start with everything",
                new ClientFrame.Start(
                        COMMAND, "invoice", "en-GB", Map.of("order", "A-17", "account", "42", "name", "Zoë \"Z\" \\")));
        all.put(
                "start with a message",
                new ClientFrame.Start(COMMAND, null, null, Map.of(), "https://shop.example/pay", "Call me."));
        all.put("post", new ClientFrame.Post(COMMAND, CHAT, "Hello 👋\n"));
        all.put(
                "post of a script",
                new ClientFrame.Post(
                        COMMAND, CHAT, "", new ScriptClaim("hi", "2", "nb", Map.of("days", "3", "why", "late")), true));
        all.put(
                "post of a script as it is",
                new ClientFrame.Post(COMMAND, CHAT, "Hi!", new ScriptClaim("hi", "2"), false));
        all.put("post of a visitor", new ClientFrame.Post(COMMAND, CHAT, "Hi!"));
        all.put("note", new AgentFrame.Note(COMMAND, CHAT, "call back"));
        all.put("attributes", new ClientFrame.Attributes(COMMAND, CHAT, Map.of("order", "", "account", "43")));
        all.put("attributes, none", new ClientFrame.Attributes(COMMAND, CHAT, Map.of()));
        all.put("consent", new ClientFrame.Consent(COMMAND, CHAT, NOTICE, ConsentAct.OPTED_IN, PeekLevel.MASKED, BOTH));
        all.put("withdraw", new ClientFrame.Withdraw(COMMAND, CHAT));
        all.put("close", new ClientFrame.Close(COMMAND, CHAT));
        all.put("transfer", new AgentFrame.Transfer(COMMAND, CHAT, TEAM, null, null));
        all.put("transfer with everything", new AgentFrame.Transfer(COMMAND, CHAT, TEAM, AGENT, "wants a refund"));
        all.put(
                "transfer, warm, to a tier",
                new AgentFrame.Transfer(COMMAND, CHAT, TEAM, null, "too hard for me", 2, true));
        all.put("endTransfer", new AgentFrame.EndTransfer(COMMAND, CHAT));
        all.put("accept", new AgentFrame.Accept(COMMAND, CHAT));
        all.put("decline", new AgentFrame.Decline(COMMAND, CHAT));
        all.put("take", new AgentFrame.Take(COMMAND, CHAT));
        all.put("hold", new AgentFrame.Hold(COMMAND, CHAT, true));
        all.put("hold, no more", new AgentFrame.Hold(COMMAND, CHAT, false));
        all.put("monitor", new AgentFrame.Monitor(COMMAND, CHAT, true));
        all.put("findScripts", new AgentFrame.FindScripts(COMMAND, CHAT, "ref", null));
        all.put("findScripts in a language", new AgentFrame.FindScripts(COMMAND, CHAT, "", "nb"));
        all.put(
                "fillScript",
                new AgentFrame.FillScript(
                        COMMAND, CHAT, new ScriptClaim("refund", "7", "nb", Map.of("days", "3", "why", "late"))));
        all.put("check", new AgentFrame.Check(COMMAND, CHAT, "No problem!!!"));
        all.putAll(FlowSamples.client());
        all.put("transcript", new CopyFrame.Transcript(COMMAND, CHAT, CopyWish.of(CopyFormat.TEXT), 0));
        all.put(
                "transcript, a later part",
                new CopyFrame.Transcript(COMMAND, CHAT, new CopyWish(CopyFormat.HTML, "nb", "Europe/Oslo"), 3));
        all.put("mailTranscript", new CopyFrame.MailTranscript(COMMAND, CHAT, null));
        all.put("mailTranscript, elsewhere", new CopyFrame.MailTranscript(COMMAND, CHAT, "vera@example.com"));
        all.putAll(CommitmentSamples.client());
        all.put("trace", new AgentFrame.Trace(COMMAND, CHAT, null));
        all.put("trace with an agent", new AgentFrame.Trace(COMMAND, CHAT, AGENT));
        all.put("join", new AgentFrame.Join(COMMAND, CHAT));
        all.put("leave", new AgentFrame.Leave(COMMAND, CHAT));
        all.put("peek", new AgentFrame.Peek(COMMAND, CHAT, true));
        all.put("peek, no more", new AgentFrame.Peek(COMMAND, CHAT, false));
        all.put("open", new ClientFrame.Open(new Cursor(CHAT, 0)));
        all.put("presence", new AgentFrame.Presence(true));
        all.put("presence, none", new AgentFrame.Presence(false));
        all.put("presence, but for two teams", new AgentFrame.Presence(true, Set.of(TEAM, new TeamId("night"))));
        all.put("watch", new AgentFrame.Watch(true));
        all.put("edit", draft(new DraftUpdate.Edit(12, new TextEdit(4, 1, "é"), 0xFFFFFF, false)));
        all.put("edit, acknowledged", draft(new DraftUpdate.Edit(13, new TextEdit(0, 0, "👩‍👧"), 0, true)));
        all.put(
                "edit that only erases",
                draft(new DraftUpdate.Edit(DraftUpdate.MAX_SEQ, new TextEdit(3, 2, ""), 1, false)));
        all.put("snapshot", draft(new DraftUpdate.Snapshot(1, "Hei", DraftText.check("Hei"), false)));
        all.put("snapshot, acknowledged", draft(new DraftUpdate.Snapshot(2, "", DraftText.check(""), true)));
        all.put("typing", new ClientFrame.Typing(7, true));
        all.put("typing, no more", new ClientFrame.Typing(0, false));
        all.put("resync", new AgentFrame.Resync(7));
        all.put("erased", new AgentFrame.Erased(99));
        all.put("handover", new AgentFrame.Handover(COMMAND, CHAT));
        all.putAll(LibrarySamples.client());
        all.putAll(MeasuresSamples.client());
        all.put("ping", new ClientFrame.Ping());
        all.put("pong", new ClientFrame.Pong());
        return all;
    }

    private static Frame draft(DraftUpdate update) {
        return new ClientFrame.Draft(7, update);
    }

    static Map<String, Frame> server() {
        Map<String, Frame> all = new LinkedHashMap<>();
        all.put("welcome", welcome("v-1", "signed"));
        all.put("welcome of an agent", welcome("ana", null));
        all.put(
                "welcome to a desk that signs and mails",
                new ServerFrame.Welcome(
                        1,
                        new DeskId("acme"),
                        Role.VISITOR,
                        "v-1",
                        "signed",
                        Duration.ofMillis(200),
                        Duration.ofSeconds(20),
                        4000,
                        8000,
                        Set.of(CopyOption.SIGNED, CopyOption.MAIL)));
        all.put("ok", new ServerFrame.Ok(COMMAND, CHAT, 7));
        all.put(
                "error of the response policy",
                new ServerFrame.Refused(
                        COMMAND,
                        CHAT,
                        Refusal.policy(
                                new PolicyReason(PolicyReason.Why.DISCLAIMER, "money", "refund.terms"),
                                "rule money: first comes the disclaimer refund.terms")));
        all.put("error", new ServerFrame.Refused(null, null, Refusal.of(ErrorCode.RATE_LIMITED, "slow down")));
        all.put(
                "error with everything",
                new ServerFrame.Refused(COMMAND, CHAT, Refusal.limit("post.text", 8000, "post.text: too long")));
        all.put(
                "error of a closed team",
                new ServerFrame.Refused(
                        COMMAND, null, Refusal.away(ErrorCode.TEAM_CLOSED, "the team opens later", AT, true)));
        events().forEach((name, event) -> all.put("event: " + name, event));
        all.put("synced", new ServerFrame.Synced(new Cursor(CHAT, 7)));
        all.put(
                "offer",
                new ServerFrame.Offer(
                        CHAT, ConsentMode.OPT_IN, PeekLevel.MASKED, BOTH, NOTICE, "We can see what you type."));
        all.put("offer, none", new ServerFrame.Offer(CHAT, ConsentMode.OFF, PeekLevel.NONE, Set.of(), null, null));
        all.put("queued", new RoutingFrame.Queued(CHAT, 1));
        all.put("queued with an estimate", new RoutingFrame.Queued(CHAT, 3, Duration.ofSeconds(95)));
        RoutingSamples.server().forEach(all::put);
        ResponseSamples.server().forEach(all::put);
        all.put("transcriptPart", new TranscriptPart(COMMAND, CHAT, 0, "<!DOCTYPE html>\n", true));
        all.put("transcriptPart, the last", new TranscriptPart(COMMAND, CHAT, 1, "</html>\n", false));
        all.put("demand", new ServerFrame.Demand(CHAT, 7, DemandMode.DRAFT, 2));
        all.put("demand, suggester", new ServerFrame.Demand(CHAT, 7, DemandMode.DRAFT, 0, true));
        all.put("demand, none", new ServerFrame.Demand(CHAT, 7, DemandMode.NONE, 0));
        all.put("pace", new ServerFrame.Pace(Duration.ofMillis(400)));
        all.put("draftAck", new ServerFrame.DraftAck(7, 13));
        all.put("draftResync", new ServerFrame.DraftResync(7));
        all.put("draftErased", new ServerFrame.DraftErased(CHAT, EraseReason.WITHDRAWN));
        all.put("peekOpened", new ServerFrame.PeekOpened(CHAT, 3, PeekLevel.MASKED));
        all.put(
                "peekSnapshot",
                new ServerFrame.PeekSnapshot(3, 40, "My card is ••••", DraftText.check("My card is ••••")));
        all.put("peekEdit", new ServerFrame.PeekEdit(3, 40, 44, new TextEdit(15, 0, "•"), 123456));
        all.put("peekTyping", new ServerFrame.PeekTyping(3, false));
        all.put("peekErase", new ServerFrame.PeekErase(3, 99, EraseReason.SENT));
        all.put("peekClosed", new ServerFrame.PeekClosed(CHAT, 3));
        all.putAll(HandoverSamples.server());
        all.putAll(LibrarySamples.server());
        all.putAll(MeasuresSamples.server());
        all.put("ping", new ServerFrame.Ping());
        all.put("pong", new ServerFrame.Pong());
        all.put("bye", new ServerFrame.Bye(CloseCode.RESTART, "the desk restarts", Duration.ofMillis(2500)));
        all.put("bye, for good", new ServerFrame.Bye(CloseCode.REPLACED, "connected anew", Duration.ZERO));
        return all;
    }

    private static Frame welcome(String self, String resumeToken) {
        return new ServerFrame.Welcome(
                1,
                new DeskId("acme"),
                resumeToken == null ? Role.AGENT : Role.VISITOR,
                self,
                resumeToken,
                Duration.ofMillis(200),
                Duration.ofSeconds(20),
                4000,
                8000);
    }

    private static Map<String, Frame> events() {
        Map<String, Frame> all = new LinkedHashMap<>();
        VisitorId visitor = new VisitorId("v-1");
        all.put("started", event(1, new ChatEvent.Started(visitor, TEAM, null, null, Map.of())));
        all.put(
                "started with everything",
                event(
                        1,
                        new ChatEvent.Started(
                                visitor, TEAM, "invoice", "en-GB", Map.of("order", "A-17", "account", "42"))));
        all.put("assigned", event(2, new ChatEvent.Assigned(AGENT, TEAM, null)));
        all.put("assigned by transfer", event(2, new ChatEvent.Assigned(AGENT, TEAM, new AgentId("ben"))));
        all.put("joined", event(3, new ChatEvent.Joined(AGENT)));
        all.put("left", event(4, new ChatEvent.Left(AGENT)));
        all.put("requeued", event(5, new ChatEvent.Requeued(TEAM, null)));
        all.put("requeued from an agent", event(5, new ChatEvent.Requeued(TEAM, AGENT)));
        all.put("requeued by a transfer", event(5, new ChatEvent.Requeued(TEAM, AGENT, true)));
        all.put("started with a message", event(1, new ChatEvent.Started(visitor, TEAM, null, null, Map.of(), true)));
        RoutingSamples.events().forEach((name, event) -> all.put(name, event(5, event)));
        all.put("message_posted", event(6, new ChatEvent.MessagePosted("Hi!", MessageOrigin.VISITOR)));
        all.put(
                "message_posted by script",
                event(6, new ChatEvent.MessagePosted("Hi!", MessageOrigin.scripted("hi", "2", 1))));
        all.put(
                "message_posted by a flow's script under a rule",
                event(
                        6,
                        new ChatEvent.MessagePosted(
                                "Hi!",
                                new MessageOrigin(
                                        MessageOrigin.Kind.SCRIPTED,
                                        new ScriptUse("hi", "2", "nb", 3, Set.of("no-advice", "recorded"), "returns/3"),
                                        new PolicyMark("tier one", ResponseMode.SCRIPTED_ONLY)))));
        all.put(
                "message_posted under a rule",
                event(
                        6,
                        new ChatEvent.MessagePosted(
                                "Hi!",
                                new MessageOrigin(
                                        MessageOrigin.Kind.AD_LIB,
                                        null,
                                        new PolicyMark("tier two", ResponseMode.FREE)))));
        all.put("note_posted", event(7, new ChatEvent.NotePosted("call back")));
        FlowSamples.events().forEach((name, event) -> all.put(name, event(8, event)));
        CommitmentSamples.events().forEach((name, event) -> all.put(name, event(8, event)));
        all.put("attributes_set", event(8, new ChatEvent.AttributesSet(Map.of("order", ""))));
        all.put(
                "consent_granted",
                event(
                        9,
                        new ChatEvent.ConsentGranted(new Grant(
                                NOTICE, ConsentAct.TYPED_AFTER_NOTICE, PeekLevel.FULL, Set.of(Purpose.PEEK), true))));
        all.put("copy_asked", event(11, new ChatEvent.CopyAsked()));
        all.put("consent_withdrawn", event(10, new ChatEvent.ConsentWithdrawn()));
        all.put("peek_started", event(11, new ChatEvent.PeekStarted(AGENT)));
        all.put("peek_ended", event(12, new ChatEvent.PeekEnded(AGENT)));
        all.put(
                "closed by the desk",
                new ServerFrame.Event(
                        12, new RecordedEvent(CHAT, 13, AT, Actor.DESK, null, new ChatEvent.Closed(CloseReason.IDLE))));
        return all;
    }

    private static Frame event(long version, ChatEvent event) {
        Actor by = event.visibleToVisitor() ? Actor.visitor(new VisitorId("v-1")) : Actor.agent(AGENT);
        return new ServerFrame.Event(version - 1, new RecordedEvent(CHAT, version, AT, by, COMMAND, event));
    }
}
