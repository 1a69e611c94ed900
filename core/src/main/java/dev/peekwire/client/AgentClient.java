package dev.peekwire.client;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.FlowOffer;
import dev.peekwire.protocol.HandedOver;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.Measured;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.tone.ToneVerdict;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An agent's or supervisor's side of Peekwire. It keeps one connection to the desk, comes back by itself when that is
 * lost, sends each command until it is answered, with one effect, and shows nothing unsent that it was told to erase.
 *
 * <p>Thread-safe; no method blocks. Commands answer with a stage that completes with the chat's version after them, on
 * the client's executor, or fails with {@link dev.peekwire.ChatException}.
 *
 * @since 0.1.0
 */
public final class AgentClient implements AutoCloseable {
    private final AgentSession session;
    private final AgentCommitments commitments;

    private AgentClient(AgentSession session) {
        this.session = session;
        this.commitments = new AgentCommitments(session);
    }

    /** Begins a client for the desk at that address, for example {@code wss://help.example/peekwire}. */
    public static Builder builder(URI desk) {
        return new Builder(desk);
    }

    /**
     * Connects, and from then on stays connected until {@link #close()} or until the desk says not to come back.
     *
     * @return done at the first welcome; a second call answers the same
     */
    public CompletionStage<Void> connect() {
        return session.link().connect();
    }

    /**
     * Whether the agent takes new chats, of which teams none as it was. Told until the desk has heard it, which then
     * keeps it over reconnects, and again to a desk that has forgotten it. What was said later on another connection of
     * the agent, or decided by the desk, holds: see {@link AgentListener#onPresence}.
     */
    public void available(boolean available) {
        session.available(available);
    }

    /**
     * As {@link #available(boolean)}, and of which teams none for now.
     *
     * @param available whether the agent takes new chats
     * @param paused teams of the agent's whose chats are not taken all the same
     */
    public void presence(boolean available, Set<TeamId> paused) {
        session.presence(available, paused);
    }

    /**
     * Says yes to {@link AgentListener#onOffered}.
     *
     * @return the version; fails as {@link dev.peekwire.ErrorCode#WRONG_STATE} if the offer stands no more
     */
    public CompletionStage<Long> accept(ChatId chat) {
        return session.command(id -> new AgentFrame.Accept(id, chat));
    }

    /** Says no to {@link AgentListener#onOffered}. */
    public CompletionStage<Long> decline(ChatId chat) {
        return session.command(id -> new AgentFrame.Decline(id, chat));
    }

    /** Puts a chat on hold, so that it takes none of the agent's capacity, or takes it back. */
    public CompletionStage<Long> hold(ChatId chat, boolean on) {
        return session.command(id -> new AgentFrame.Hold(id, chat, on));
    }

    /** A supervisor pulls a chat, waiting or somebody's. */
    public CompletionStage<Long> take(ChatId chat) {
        return session.command(id -> new AgentFrame.Take(id, chat));
    }

    /** A supervisor reads a chat without taking part, for the record, or no more. */
    public CompletionStage<Long> monitor(ChatId chat, boolean on) {
        return session.command(id -> new AgentFrame.Monitor(id, chat, on));
    }

    /**
     * Begins or stops being told {@link AgentListener#onLoad}: a supervisor of all teams, an agent of their own. Lasts
     * over reconnects.
     */
    public void watch(boolean on) {
        session.watch(on);
    }

    /**
     * Asks what was decided about a chat, and why.
     *
     * @param chat the chat
     * @param whyNot an agent who does not have it, and about whom is asked in particular; or null
     */
    public CompletionStage<RoutingFrame.Trace> trace(ChatId chat, @Nullable AgentId whyNot) {
        return session.trace(chat, whyNot);
    }

    /**
     * A chat in writing, as its agents may know it, open or ended. It is read part by part, one copy at a time for each agent.
     * A supervisor who takes no part in an open chat {@linkplain #open opens} it first, so that it is recorded. The stage fails
     * with {@link dev.peekwire.ChatException}: {@code UNSUPPORTED} for a signed one where the desk has no keys.
     */
    public CompletionStage<String> transcript(ChatId chat, CopyWish wish) {
        return session.transcript(chat, Objects.requireNonNull(wish, "wish"));
    }

    /**
     * Asks what whoever comes to a chat should know of it: what was said when it was handed over, what is known, the visitor's
     * other chats. Those can be {@linkplain #open opened} as the chat itself.
     *
     * @return fails if the agent may not read the chat, for a supervisor who takes no part in it also if it is not
     *     {@linkplain #monitor monitored}
     */
    public CompletionStage<HandedOver> handover(ChatId chat) {
        return session.ask(HandedOver.class, id -> new AgentFrame.Handover(id, chat));
    }

    /**
     * Asks for a chat's events, and for those to come, also after reconnects.
     *
     * @return done, with the version, when all events until then were told; fails if the agent may not see the chat
     */
    public CompletionStage<Long> open(ChatId chat) {
        return session.open(chat);
    }

    /** Begins or stops looking at the visitor's draft, on this connection; see {@link #keepLooking}. */
    public CompletionStage<Long> peek(ChatId chat, boolean looking) {
        return session.command(id -> new AgentFrame.Peek(id, chat, looking));
    }

    /**
     * Looks whenever the visitor allows it: begins again after each grant, when the agent comes to the chat and after each
     * reconnect, until told otherwise or the chat is closed. Refusals for want of consent are expected and not told; others go to the listener.
     */
    public void keepLooking(ChatId chat, boolean looking) {
        session.keepLooking(chat, looking);
    }

    /** Answers in the agent's own words. */
    public CompletionStage<Long> post(ChatId chat, String text) {
        return session.command(id -> new ClientFrame.Post(id, chat, text));
    }

    /**
     * Answers with a script's words, as they are or changed.
     *
     * @param chat the chat
     * @param text the words, filled in
     * @param script which script they are made of; the desk looks for itself and records what it found
     * @param confirmed whether the agent has seen what the brand's style has against them
     */
    public CompletionStage<Long> post(ChatId chat, String text, @Nullable ScriptClaim script, boolean confirmed) {
        return session.command(id -> new ClientFrame.Post(id, chat, text, script, confirmed));
    }

    /**
     * Asks for scripts that fit what was typed, filled in for a chat.
     *
     * @param chat where one would be sent
     * @param text a shortcut or its beginning, or words; empty for all. The first 200 characters are looked at
     * @param locale the language tag of the words wanted, or null for the chat's
     * @return the first 20, best first
     */
    public CompletionStage<List<ScriptOffer>> findScripts(ChatId chat, String text, @Nullable String locale) {
        return session.ask(ResponseFrame.Scripts.class, id -> new AgentFrame.FindScripts(id, chat, text, locale))
                .thenApply(ResponseFrame.Scripts::scripts);
    }

    /**
     * Asks for a script with what was filled in; fails with {@link dev.peekwire.ErrorCode#NOT_FOUND} if there is none such.
     *
     * @param chat where it would be sent
     * @param script which, and the inputs
     */
    public CompletionStage<ScriptOffer> fillScript(ChatId chat, ScriptClaim script) {
        return session.ask(ResponseFrame.Scripts.class, id -> new AgentFrame.FillScript(id, chat, script))
                .thenApply(told -> told.scripts().get(0));
    }

    /** Asks what the brand's style has against an answer, before it is sent. */
    public CompletionStage<ToneVerdict> check(ChatId chat, String text) {
        return session.ask(ResponseFrame.Checked.class, id -> new AgentFrame.Check(id, chat, text))
                .thenApply(ResponseFrame.Checked::verdict);
    }

    /**
     * Keeps a reply of the agent's own, a new one or another version. Nobody else is told of it. Fails with
     * {@link dev.peekwire.ErrorCode#WRONG_STATE} if it was changed since the version it comes from,
     * {@link dev.peekwire.ErrorCode#LIMIT_EXCEEDED} if there are too many, {@link dev.peekwire.ErrorCode#UNSUPPORTED} if the
     * desk keeps none.
     *
     * @return what it is now
     */
    public CompletionStage<ScriptRef> saveReply(QuickReply reply) {
        return kept(id -> new LibraryFrame.SaveReply(id, reply));
    }

    /** Asks what is wrong with a reply while it is written; nothing is kept. Empty if it can be saved. */
    public CompletionStage<List<Problem>> checkReply(QuickReply reply) {
        return session.ask(LibraryTold.ReplyChecked.class, id -> new LibraryFrame.CheckReply(id, reply))
                .thenApply(LibraryTold.ReplyChecked::problems);
    }

    /** Takes a reply of the agent's own away, for good; one that is not there is taken away already. */
    public CompletionStage<ScriptRef> removeReply(ScriptRef reply) {
        return kept(id -> new LibraryFrame.RemoveReply(id, reply));
    }

    /**
     * Asks for the agent's own replies as they were written, by id.
     *
     * @param after the id after which to go on, or null from the first
     */
    public CompletionStage<LibraryTold.Replies> replies(@Nullable String after) {
        return session.ask(LibraryTold.Replies.class, id -> new LibraryFrame.ListReplies(id, after));
    }

    /**
     * Proposes a reply of the agent's own, in its newest version, to one of the agent's teams.
     *
     * @return the team's script, which is to be decided on
     */
    public CompletionStage<ScriptRef> propose(ScriptRef reply, TeamId team) {
        return kept(id -> new LibraryFrame.Propose(id, reply, team));
    }

    /**
     * Asks what waits for a decision; for supervisors and approvers.
     *
     * @param after the id after which to go on, or null from the first
     */
    public CompletionStage<LibraryTold.Proposals> proposals(@Nullable String after) {
        return session.ask(LibraryTold.Proposals.class, id -> new LibraryFrame.ListProposals(id, after));
    }

    /**
     * Asks for the desk's chats in figures; for supervisors. Fails with {@link dev.peekwire.ErrorCode#RATE_LIMITED} while a
     * question of the same supervisor is not answered yet.
     *
     * @param period the time that is asked about, whose zone says when hours, days and weeks begin
     * @param cut into what it is cut: at most {@link Measured#MOST_PARTS} parts
     * @param team for which team the chats were started; null for all
     */
    public CompletionStage<Measured> measures(MeasuredPeriod period, MeasuredPeriod.Cut cut, @Nullable TeamId team) {
        return session.ask(
                Measured.class,
                id -> new AgentFrame.Measures(
                        id, period.from(), period.to(), period.zone().getId(), cut, team));
    }

    /**
     * Asks what was approved and may be sent, of the scripts that the desk keeps for teams; for supervisors and approvers.
     *
     * @param after the id after which to go on, or null from the first
     */
    public CompletionStage<LibraryTold.Proposals> approved(@Nullable String after) {
        return session.ask(LibraryTold.Proposals.class, id -> new LibraryFrame.ListProposals(id, after, true));
    }

    /**
     * Approves, refuses or retires a version of a script; for supervisors and approvers. Fails with
     * {@link dev.peekwire.ErrorCode#WRONG_STATE} if that was decided already.
     *
     * @param script which version
     * @param verdict what becomes of it
     * @param note why, for the history, or null
     */
    public CompletionStage<ScriptRef> decide(ScriptRef script, LibraryFrame.Verdict verdict, @Nullable String note) {
        return kept(id -> new LibraryFrame.Decide(id, script, verdict, note));
    }

    private CompletionStage<ScriptRef> kept(Function<CommandId, ClientFrame.Command> make) {
        return session.ask(LibraryTold.ScriptKept.class, make).thenApply(LibraryTold.ScriptKept::script);
    }

    /** Asks for the flows that fit a chat, those of its topic first. */
    public CompletionStage<List<FlowOffer>> findFlows(ChatId chat) {
        return session.ask(ResponseFrame.Flows.class, id -> new AgentFrame.FindFlows(id, chat))
                .thenApply(ResponseFrame.Flows::flows);
    }

    /**
     * Walks a flow: what the step says is sent, what it asks for is kept, and {@link AgentListener#onFlow} tells where the
     * walk stands then.
     *
     * @param chat the chat
     * @param act what to do, from where the walk stands
     * @return the version; fails with {@link dev.peekwire.ErrorCode#WRONG_STATE} if it stands elsewhere by now, with
     *     {@link dev.peekwire.ErrorCode#OFF_PATH} if that is no way to go, with
     *     {@link dev.peekwire.ErrorCode#VALUE_MISSING} if the step can't be said yet; nothing has happened then
     */
    public CompletionStage<Long> walk(ChatId chat, FlowAct act) {
        return session.command(id -> new AgentFrame.Walk(id, chat, act));
    }

    /** What the agent promises, approves and settles. */
    public AgentCommitments commitments() {
        return commitments;
    }

    /** Whispers to the other agents of the chat. */
    public CompletionStage<Long> note(ChatId chat, String text) {
        return session.command(id -> new AgentFrame.Note(id, chat, text));
    }

    /**
     * Hands the chat over.
     *
     * @param chat the chat
     * @param team the receiving team
     * @param agent the receiving agent, or null for the team's queue
     * @param note what the next agent should know
     */
    public CompletionStage<Long> transfer(ChatId chat, TeamId team, @Nullable AgentId agent, @Nullable String note) {
        return session.command(id -> new AgentFrame.Transfer(id, chat, team, agent, note));
    }

    /**
     * Begins to hand the chat over, and keeps it until somebody has it.
     *
     * @param chat the chat
     * @param team the receiving team
     * @param agent the one agent who is asked, or null for any of the team
     * @param note what the next agent should know
     */
    public CompletionStage<Long> transferWarm(
            ChatId chat, TeamId team, @Nullable AgentId agent, @Nullable String note) {
        return session.command(id -> new AgentFrame.Transfer(id, chat, team, agent, note, 0, true));
    }

    /**
     * Hands the chat over to a tier.
     *
     * @param chat the chat
     * @param team the receiving team
     * @param tier 1 to 9
     * @param reason why, for agents only
     * @param warm whether to keep the chat until somebody has it
     */
    public CompletionStage<Long> escalate(ChatId chat, TeamId team, int tier, String reason, boolean warm) {
        return session.command(id -> new AgentFrame.Transfer(id, chat, team, null, reason, tier, warm));
    }

    /** Calls a warm transfer off. */
    public CompletionStage<Long> endTransfer(ChatId chat) {
        return session.command(id -> new AgentFrame.EndTransfer(id, chat));
    }

    /** Takes part besides the assigned agent. */
    public CompletionStage<Long> join(ChatId chat) {
        return session.command(id -> new AgentFrame.Join(id, chat));
    }

    /** Takes part no more. */
    public CompletionStage<Long> leave(ChatId chat) {
        return session.command(id -> new AgentFrame.Leave(id, chat));
    }

    /** Ends the chat. */
    public CompletionStage<Long> end(ChatId chat) {
        return session.command(id -> new ClientFrame.Close(id, chat));
    }

    /** Adds, replaces or (by an empty value) removes attributes. */
    public CompletionStage<Long> setAttributes(ChatId chat, Map<String, String> attributes) {
        return session.command(id -> new ClientFrame.Attributes(id, chat, attributes));
    }

    /** The connection's state. */
    public ConnectionState state() {
        return session.link().state();
    }

    /**
     * Leaves. Peeks are erased first, through the listener; what waits fails with
     * {@link dev.peekwire.ErrorCode#CLOSED}. Idempotent.
     */
    @Override
    public void close() {
        session.link().close();
    }

    /**
     * Builds an {@link AgentClient}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ClientBuilder<Builder> {
        private final List<Cursor> resume = new ArrayList<>();
        private AgentListener listener = new AgentListener() {};
        private boolean lookAtAssigned;

        private Builder(URI desk) {
            super(desk);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Who is told of what happens. Default: nobody. */
        public Builder listener(AgentListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Whether to look, as by {@link AgentClient#keepLooking}, at every chat from its assignment to this agent on
         * until it is somebody else's. Default: no. The visitor's indicator says that somebody looks, so switch this on
         * only where an assigned chat is an open one.
         */
        public Builder lookAtAssigned(boolean on) {
            this.lookAtAssigned = on;
            return this;
        }

        /** A chat of an earlier client, and how far that had come; version 0 brings all events again. */
        public Builder resume(Cursor cursor) {
            resume.add(Objects.requireNonNull(cursor, "cursor"));
            return this;
        }

        /**
         * The client, not connected yet.
         *
         * @throws dev.peekwire.ChatException {@link dev.peekwire.ErrorCode#UNSUPPORTED} if no transport knows the scheme
         */
        public AgentClient build() {
            AgentSession session = new AgentSession(settings(Role.AGENT, false), listener, lookAtAssigned);
            session.resume(resume);
            return new AgentClient(session);
        }
    }
}
