package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.chat.Principal;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.internal.peek.Viewer;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.transcript.Audience;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** An agent's or supervisor's connection. */
final class AgentPeer implements Peer {
    private final DeskRuntime runtime;
    private final Session session;
    private final Authenticator.Agent identity;
    private final Principal.Agent principal;
    private final AgentReading reading;
    private final AgentTone tone;
    private final AgentPosts posts;
    private final AgentAnswers answers;
    private final AgentWalks walks;

    AgentPeer(DeskRuntime runtime, Session session, Authenticator.Agent identity, ClientFrame.Hello hello) {
        this.runtime = runtime;
        this.session = session;
        this.identity = identity;
        AgentConnection connection = AgentConnection.of(runtime, session, identity);
        this.principal = connection.principal();
        this.tone = new AgentTone(connection);
        this.walks = new AgentWalks(connection, tone);
        this.reading = new AgentReading(runtime, session, self(), principal, hello, walks);
        this.posts = new AgentPosts(connection, tone);
        this.answers = new AgentAnswers(runtime, session, identity, principal);
    }

    Authenticator.Agent identity() {
        return identity;
    }

    @Override
    public Principal principal() {
        return principal;
    }

    @Override
    public void onFrame(ClientFrame frame) {
        switch (frame.type()) {
            case POST -> posts.post((ClientFrame.Post) frame);
            case NOTE -> {
                AgentFrame.Note note = (AgentFrame.Note) frame;
                answered(note, note.chat(), new ChatCommand.PostNote(note.text()));
            }
            case ATTRIBUTES -> {
                ClientFrame.Attributes set = (ClientFrame.Attributes) frame;
                answered(set, set.chat(), new ChatCommand.SetAttributes(set.attributes()));
            }
            case TRANSFER -> {
                AgentFrame.Transfer to = (AgentFrame.Transfer) frame;
                answered(
                        to,
                        to.chat(),
                        new ChatCommand.Transfer(to.team(), to.agent(), to.tier(), to.note(), to.warm()));
            }
            case END_TRANSFER -> {
                AgentFrame.EndTransfer end = (AgentFrame.EndTransfer) frame;
                answered(end, end.chat(), new ChatCommand.EndHandover(HandoverEnd.WITHDRAWN));
            }
            case ACCEPT -> {
                AgentFrame.Accept yes = (AgentFrame.Accept) frame;
                runtime.dispatching().accept(yes.chat(), self(), answer(yes, yes.chat()));
            }
            case DECLINE -> {
                AgentFrame.Decline no = (AgentFrame.Decline) frame;
                runtime.dispatching().decline(no.chat(), self(), answer(no, no.chat()));
            }
            case TAKE -> {
                AgentFrame.Take taken = (AgentFrame.Take) frame;
                posts.after(taken.chat(), () -> take(taken), answer(taken, taken.chat()));
            }
            case HOLD -> {
                AgentFrame.Hold hold = (AgentFrame.Hold) frame;
                answered(hold, hold.chat(), new ChatCommand.Hold(self(), hold.on()));
            }
            case MONITOR -> reading.monitor((AgentFrame.Monitor) frame);
            case HANDOVER -> reading.handover((AgentFrame.Handover) frame);
            case TRACE -> trace((AgentFrame.Trace) frame);
            case FIND_SCRIPTS -> answers.find((AgentFrame.FindScripts) frame);
            case FILL_SCRIPT -> answers.fill((AgentFrame.FillScript) frame);
            case CHECK -> tone.check((AgentFrame.Check) frame);
            case FIND_FLOWS -> walks.find((AgentFrame.FindFlows) frame);
            case WALK -> walk((AgentFrame.Walk) frame);
            case SAVE_REPLY, CHECK_REPLY, REMOVE_REPLY, LIST_REPLIES, PROPOSE, LIST_PROPOSALS, DECIDE ->
                runtime.library().asked(session, identity, (LibraryFrame) frame);
            case TRANSCRIPT ->
                Commands.copy(
                        runtime, session, principal, Audience.AGENT, reading::onlyReads, (CopyFrame.Transcript) frame);
            case MAIL_TRANSCRIPT ->
                deny(((CopyFrame.MailTranscript) frame).chat(), frame, Access.Action.MAIL_TRANSCRIPT);
            case COMMIT, WITHDRAW_COMMITMENT, APPROVE_COMMITMENT, ANSWER_COMMITMENT -> promise((CommitmentFrame) frame);
            case ASK_COMPENSATION, SETTLE_COMPENSATION, SURVEY -> promise((CommitmentFrame) frame);
            case MEASURES -> runtime.measures().asked(session, identity, (AgentFrame.Measures) frame);
            case WATCH -> watch(((AgentFrame.Watch) frame).on());
            case JOIN -> {
                AgentFrame.Join joined = (AgentFrame.Join) frame;
                posts.after(joined.chat(), () -> join(joined), answer(joined, joined.chat()));
            }
            case LEAVE ->
                answered((AgentFrame.Leave) frame, ((AgentFrame.Leave) frame).chat(), new ChatCommand.Leave(self()));
            case CLOSE ->
                answered(
                        (ClientFrame.Close) frame,
                        ((ClientFrame.Close) frame).chat(),
                        new ChatCommand.Close(CloseReason.DONE));
            case PEEK -> peek((AgentFrame.Peek) frame);
            case OPEN -> reading.open(((ClientFrame.Open) frame).cursor());
            case PRESENCE -> presence((AgentFrame.Presence) frame);
            case RESYNC -> resync(((AgentFrame.Resync) frame).channel());
            case ERASED -> erased(((AgentFrame.Erased) frame).erasure());
            case CONSENT -> deny(((ClientFrame.Consent) frame).chat(), frame, Access.Action.GRANT_CONSENT);
            case WITHDRAW -> deny(((ClientFrame.Withdraw) frame).chat(), frame, Access.Action.WITHDRAW_CONSENT);
            case START -> session.refuse(((ClientFrame.Start) frame).command(), null, Commands.VISITORS_ONLY);
            case DRAFT, TYPING -> session.refuse(null, null, Commands.VISITORS_ONLY);
            case HELLO, PING, PONG -> {}
        }
    }

    private AgentId self() {
        return identity.id();
    }

    // ---- commands

    private void join(AgentFrame.Join frame) {
        submitThen(frame, frame.chat(), new ChatCommand.Join(self()), reading::attach);
    }

    /** A step says something, so it keeps its place among what the agent has said. */
    private void walk(AgentFrame.Walk frame) {
        posts.after(frame.chat(), () -> walks.walk(frame), answer(frame, frame.chat()));
    }

    /** After what the agent has said in the chat, also while some of it is being checked. */
    private void answered(ClientFrame.Command frame, ChatId chat, ChatCommand command) {
        posts.after(chat, () -> submit(frame, chat, command), answer(frame, chat));
    }

    /** It keeps its place among what the agent has said. */
    private void promise(CommitmentFrame frame) {
        posts.after(
                frame.chat(),
                () -> runtime.commitments().asked(session, Actor.agent(self()), principal, frame),
                answer(frame, frame.chat()));
    }

    private void submit(ClientFrame.Command frame, ChatId chat, ChatCommand command) {
        runtime.submit(chat, submission(frame.command(), command, answer(frame, chat)));
    }

    /**
     * A command, and what follows from it here. That is done in the command's own turn: what the command has recorded
     * stands for it, and between the two somebody would find it recorded and not done.
     */
    private void submitThen(ClientFrame.Command frame, ChatId chat, ChatCommand command, Consumer<Room> then) {
        Consumer<Reply> answer = answer(frame, chat);
        runtime.submit(
                chat,
                room -> submission(frame.command(), command, reply -> {
                    answer.accept(reply);
                    if (reply.accepted()) {
                        then.accept(room);
                    }
                }),
                answer);
    }

    private Submission submission(CommandId id, ChatCommand command, Consumer<Reply> then) {
        return new Submission(id, Actor.agent(self()), principal, command, Commands.DONE, then);
    }

    private void deny(ChatId chat, ClientFrame frame, Access.Action action) {
        Commands.deny(runtime, session, principal, chat, frame, action);
    }

    private void presence(AgentFrame.Presence frame) {
        runtime.presences().chosen(self(), frame.available(), frame.paused());
    }

    private Consumer<Reply> answer(ClientFrame.Command frame, ChatId chat) {
        return reply -> Commands.answer(session, frame.command(), chat, reply);
    }

    // ---- supervising

    /** In the name of the chat's team, if the supervisor is of it. */
    private void take(AgentFrame.Take frame) {
        Consumer<Reply> answer = answer(frame, frame.chat());
        runtime.submit(
                frame.chat(),
                room -> submission(frame.command(), new ChatCommand.Take(self(), teamFor(room.chat())), answer),
                answer);
    }

    private TeamId teamFor(Chat chat) {
        return chat.team().filter(identity.teams()::contains).orElseGet(() -> identity.teams().stream()
                .min(Comparator.comparing(TeamId::value))
                .orElseThrow());
    }

    private void watch(boolean on) {
        if (on) {
            runtime.watchers().start(session, identity);
        } else {
            runtime.watchers().stop(session);
        }
    }

    private void trace(AgentFrame.Trace frame) {
        Consumer<Refusal> refused = refusal -> session.refuse(frame.command(), frame.chat(), refusal);
        runtime.in(
                frame.chat(),
                room -> Access.check(principal, room.chat(), Access.Action.TRACE)
                        .ifPresentOrElse(refused, () -> traced(frame)),
                refused);
    }

    private void traced(AgentFrame.Trace frame) {
        runtime.trace(frame, principal.supervisor(), session::send);
    }

    // ---- looking

    private void peek(AgentFrame.Peek frame) {
        if (frame.looking()) {
            submitThen(frame, frame.chat(), new ChatCommand.Look(self(), true), this::look);
        } else {
            stopLooking(frame);
        }
    }

    /** Within the chat's order; only while the chat says that the agent looks. */
    private void look(Room room) {
        LiveDraft draft = room.draft();
        if (room.chat().looking().contains(self()) && draft.viewer(session.connection()) == null) {
            draft.look(self(), session.connection());
            reading.holds(room);
        }
    }

    /** Said to look no more by another node, which knows nothing of this connection: it is recorded anew, and looks anew. */
    void looksOn(ChatId chat) {
        Consumer<Reply> unheard = reply -> {};
        runtime.submit(
                chat,
                room -> session.closed()
                                || !room.chat().involves(self())
                                || !room.chat().allowsPeek()
                        ? null
                        : new Submission(
                                null,
                                Actor.agent(self()),
                                principal,
                                new ChatCommand.Look(self(), true),
                                Commands.DONE,
                                reply -> look(room)),
                unheard);
    }

    /** One of the agent's connections may stop while another goes on looking. */
    private void stopLooking(AgentFrame.Peek frame) {
        Consumer<Reply> answer = answer(frame, frame.chat());
        runtime.submit(
                frame.chat(),
                room -> {
                    if (room.draft().lookingElsewhere(self(), session.connection())) {
                        room.draft()
                                .stopLooking(
                                        viewer -> viewer.connection() == session.connection(), EraseReason.VIEWER_LEFT);
                        answer.accept(Reply.ok(room.chat().version()));
                        return null;
                    }
                    return submission(frame.command(), new ChatCommand.Look(self(), false), answer);
                },
                answer);
    }

    private void resync(int channel) {
        LiveDraft draft = runtime.rooms().draft(channel);
        Viewer viewer = draft == null ? null : draft.viewer(session.connection());
        if (draft != null && viewer != null) {
            draft.resync(viewer);
        }
    }

    private void erased(long erasure) {
        LiveDraft draft = runtime.rooms().draft(LiveDraft.numberOf(erasure));
        if (draft != null) {
            draft.confirmed(session.connection(), erasure);
        }
    }

    /** Somebody has answered in a chat of the agent's: whether it sounds like a machine. Within the chat's order. */
    boolean answered(Chat was, Chat is) {
        return answers.answered(was, is);
    }

    /** Scripts that may answer what the visitor has sent, or is typing. Within the chat's order. */
    ResponseFrame.Suggested suggested(Chat chat, boolean draft, List<Suggestion> found) {
        return answers.suggested(chat, draft, found);
    }

    /** Where the walk through a flow stands in a chat. Within the chat's order. */
    void stands(Chat chat) {
        walks.tell(chat);
    }

    // ---- reading

    /** The agent's chats, and those the client believes in. */
    void resume() {
        reading.resume();
    }

    /** Within the chat's order; who reads the chat already goes on. */
    void attach(Room room) {
        reading.attach(room);
    }

    /** Whether it is a supervisor who would read along without being recorded. */
    boolean onlyReads(Chat chat) {
        return reading.onlyReads(chat);
    }

    /** Said on another node: by the agent, or because a connection ended there. Within the chat's order. */
    void monitorEnded(Room room, boolean byAgent) {
        reading.monitorEnded(room, byAgent);
    }

    @Override
    public void detach(Room room) {
        reading.detach(room);
    }

    @Override
    public void onClosed() {
        reading.gone();
        runtime.agentLeft(session, identity);
    }
}
