package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.VisitorId;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.responses.Responses;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.TranscriptHeader;
import dev.peekwire.transcript.TranscriptRequest;
import dev.peekwire.transcript.proof.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's chat desk: visitors ask, agents answer, and with the visitor's consent an agent sees what the
 * visitor is typing. Everything is optional: a desk that is built from nothing keeps its chats in memory, lets
 * visitors in without a name and agents not at all, and offers no peek.
 *
 * <p>Thread-safe. Several desks may live in one process; they share nothing.
 *
 * @since 0.1.0
 */
public final class ChatDesk implements AutoCloseable {
    private final DeskRuntime runtime;
    private final @Nullable Measuring measuring;
    private final Runnable release;
    private final Acceptor acceptor;
    private final Transcripts transcripts;

    ChatDesk(
            Desk desk,
            @Nullable Others others,
            Transcripts transcripts,
            Copies copies,
            @Nullable Measuring measuring,
            Runnable release) {
        this.runtime = new DeskRuntime(desk, others, copies);
        this.transcripts = transcripts;
        this.measuring = measuring;
        this.release = release;
        this.acceptor = runtime::accept;
    }

    /** Starts a desk's description. */
    public static ChatDeskBuilder builder() {
        return new ChatDeskBuilder();
    }

    /** Which desk. */
    public DeskId id() {
        return runtime.desk().id();
    }

    /** Where a transport's server side brings its connections. */
    public Acceptor acceptor() {
        return acceptor;
    }

    /**
     * How teams work and which chat goes where from now on. Chats that wait keep their place and what is asked for
     * them; the teams' limits, hours and selections hold at once.
     */
    public void routing(RoutingPlan plan) {
        runtime.routing(Objects.requireNonNull(plan, "plan"));
    }

    /**
     * Which scripts there are, who may answer how and in what style, from now on: for every answer that comes. Returns when
     * a suggester, if there is one, has the scripts. With a {@linkplain ChatDeskBuilder#responseStore store} these are what its
     * scripts come on top of.
     */
    public void responses(Responses responses) {
        runtime.library().given(Objects.requireNonNull(responses, "responses"));
    }

    /**
     * What was decided about a chat, and why: which rule, who was considered, and why each was not chosen.
     *
     * @return completed on a worker, with nothing for a chat that is unknown or long forgotten
     */
    public CompletionStage<Optional<RoutingTrace>> trace(ChatId chat) {
        return runtime.trace(chat);
    }

    /**
     * Writes down a chat as an audience may know it, open or closed, on threads of its own: reading a long chat from the
     * store, page by page, holds up no other. What was written when it fails is no whole transcript; one that is whole ends
     * with a sentence that says so.
     *
     * @param out where it is written, by one thread at a time; may block, is not closed, and is not written to any more
     *     when the stage has completed, but by a desk that was closed meanwhile
     * @return what the transcript says before its entries, completed on a worker; fails with {@link dev.peekwire.ChatException} if
     *     {@code NOT_FOUND}, {@code FORBIDDEN}, {@code UNAUTHENTICATED} by the request's asker, {@code UNAVAILABLE} if the
     *     store is or {@value Transcripts#MOST} transcripts are under way already, or {@code CLOSED}; with what {@code out}
     *     or the request's names throw
     */
    public CompletionStage<TranscriptHeader> transcript(ChatId chat, TranscriptRequest request, Appendable out) {
        return transcripts.write(
                Objects.requireNonNull(chat, "chat"),
                Objects.requireNonNull(request, "request"),
                Objects.requireNonNull(out, "out"));
    }

    /**
     * The same as one text, of at most {@value Transcripts#LONGEST} characters; a longer one fails with
     * {@code LIMIT_EXCEEDED}.
     */
    public CompletionStage<String> transcript(ChatId chat, TranscriptRequest request) {
        BoundedText text = new BoundedText(Transcripts.LONGEST);
        return transcript(chat, request, text).thenApply(header -> text.toString());
    }

    /**
     * What a visitor may still accept, over all chats of the visitor's that the store has, open and closed. It is read from the
     * store for each call and kept nowhere else: one look-up of the visitor's chats, of which the latest
     * {@value CommitmentRegister#MOST_CHATS} are each loaded as a command would load it, in one to three reads, beside all
     * commands. Meant for a page about a customer rather than for every message.
     *
     * @return completed on a worker, as of then; with a {@link dev.peekwire.ChatException} if the store cannot be read or the
     *     desk is closed
     */
    public CompletionStage<OpenCommitments> commitments(VisitorId visitor) {
        return new CommitmentRegister(runtime.desk()).of(Objects.requireNonNull(visitor, "visitor"));
    }

    /**
     * What a visitor told in their chats before, so that a page need not ask for it again: of each attribute that is named the value that was
     * told last, from the chats that {@link HandoverPolicy} lets agents know of by number and age, whatever their teams;
     * with {@link HandoverPolicy.Earlier#NONE} from none.
     *
     * <p>It answers whoever calls it, and no client can ask: call it only for a visitor whom your own sign-in vouches for, never for
     * one who merely came back with a resume token, for somebody else may sit at that browser today.
     *
     * @param visitor who, as your authenticator calls them
     * @param names which attributes your page would ask for; nothing else is told
     * @return what is known of these, completed on a worker; fails with a {@link dev.peekwire.ChatException} if the store can't
     *     be read or the desk is closed
     */
    public CompletionStage<Map<String, String>> known(VisitorId visitor, Set<String> names) {
        return runtime.known().of(Objects.requireNonNull(visitor, "visitor"), Set.copyOf(names));
    }

    /**
     * How the teams of the plan and of the agents at the desk stand.
     *
     * @return completed on a worker, in the order of the teams' ids
     */
    public CompletionStage<List<TeamLoad>> loads() {
        return runtime.watchers().loads();
    }

    /**
     * Writes a chat's events for an audience, signed with the desk's current key: the file that
     * {@code docs/transcript-format.md} describes, and that anybody can verify who has the desk's public keys. Whether
     * somebody may have it is the caller's to ask: {@link Audience#check}.
     *
     * <p>Reads the store page by page and writes as it reads, on the caller's thread, which it blocks; none of the desk's is
     * used, and a chat of any length takes the same memory.
     *
     * @param out where to, in UTF-8; not closed. What was written before a failure is no transcript
     * @return what was signed
     * @throws dev.peekwire.ChatException with {@link dev.peekwire.ErrorCode#UNSUPPORTED} without
     *     {@linkplain ChatDeskBuilder#transcriptKeys keys}, with {@link dev.peekwire.ErrorCode#NOT_FOUND} for a chat that the store
     *     does not know, with {@link dev.peekwire.ErrorCode#INTERNAL} if somebody changed its events where they are stored,
     *     and whatever the store throws
     */
    public Statement issueTranscript(ChatId chat, Audience audience, OutputStream out) throws IOException {
        return StoredTranscript.write(runtime.desk(), chat, audience, out);
    }

    /**
     * Erases what a chat, or all chats of a visitor, say: what was said, noted, asked for and sent, and whose it was. The
     * events stay in their places, blank, with what they came to: transcripts that were issued are still true, and those
     * issued from now on verify, with what is gone withheld. What stays is told by {@link dev.peekwire.erasure.DataKind}.
     *
     * <p>The order is stored first: if the process ends meanwhile, a node of the desk goes on with it within a minute. The
     * same order again is answered by the same certificate.
     *
     * @return completed on a worker when all of it is gone from the store; fails with a {@link dev.peekwire.ChatException}
     *     if a chat is open or {@linkplain #holds held} ({@code WRONG_STATE}, and nothing is erased), unknown
     *     ({@code NOT_FOUND}), if another order has the id ({@code COMMAND_CONFLICT}), without
     *     {@linkplain ChatDeskBuilder#transcriptKeys keys} or if the store can't ({@code UNSUPPORTED}); {@code UNAVAILABLE}
     *     if the store is: the order stands then, and is gone on with
     */
    public CompletionStage<ErasureCertificate> erase(ErasureOrder order) {
        return runtime.erasures().erase(Objects.requireNonNull(order, "order"));
    }

    /** What must not be erased, nor run out. */
    public LegalHolds holds() {
        return runtime.holds();
    }

    /**
     * Writes all that is kept of a visitor and that the visitor may see, as JSON that {@code docs/export.schema.json} describes: the
     * chats with what was said, attributes, consents, and what was sent. No agents' notes, and no draft: none is kept. That
     * it is this visitor who asks is the caller's to know.
     *
     * <p>Reads the store page by page and writes as it reads, on the caller's thread, which it blocks. What is whole ends with
     * {@code "complete":true}.
     *
     * @param out where to, in UTF-8; not closed
     * @return how many chats there are
     * @throws dev.peekwire.ChatException whatever the store throws
     */
    public int export(VisitorId visitor, OutputStream out) throws IOException {
        return VisitorExport.write(runtime.desk(), Objects.requireNonNull(visitor, "visitor"), out);
    }

    /** Whether it is this desk's process that gives chats to agents; for tests. */
    boolean dispatchesHere() {
        return runtime.dispatching().here();
    }

    /** Counters since the start, and what the desk holds now. */
    public DeskStats stats() {
        return runtime.stats();
    }

    /**
     * The chats in figures: those that were closed on this node and are still kept, and all open ones of the desk, which are
     * read from the store for it, one read a chat. Those of several nodes are brought together by {@link DeskMeasures#plus}.
     * Who asks while another does gets the same answer.
     *
     * @return completed on a worker; with a {@link dev.peekwire.ChatException} if the store cannot be read or the
     *     desk is closed
     * @throws IllegalStateException if {@link ChatDeskBuilder#measures} was not called
     */
    public CompletionStage<DeskMeasures> measures() {
        if (measuring == null) {
            throw new IllegalStateException("measures: the desk was built without");
        }
        return measuring.measures(runtime.desk().scheduler().now());
    }

    /**
     * The chats of the desk that went on in the period, in figures, whichever node closed them and whether this process was
     * there then: those that are not kept here are read from the store and kept. {@link DeskMeasures#since} is the period's
     * beginning, or, if there were more chats than are kept, from when on there are not. What the store has forgotten is not
     * there.
     *
     * <p>Costs, besides the open chats, a list of the period's closed chats and one read for each that is not kept; at
     * most as many as are kept. Who asks while another does waits for that one's end.
     *
     * @return completed on a worker; with a {@link dev.peekwire.ChatException} if the store cannot be read or the
     *     desk is closed
     * @throws IllegalStateException if {@link ChatDeskBuilder#measures} was not called
     */
    public CompletionStage<DeskMeasures> measures(MeasuredPeriod period) {
        if (measuring == null) {
            throw new IllegalStateException("measures: the desk was built without");
        }
        return measuring.measures(period, runtime.desk().scheduler().now());
    }

    /**
     * How the desk does in this process. Cheap, and never blocks: may be asked by every probe of a load balancer, also
     * when the desk is closed.
     */
    public DeskHealth health() {
        return runtime.health();
    }

    /**
     * Takes this process out of service without haste; call {@link #close()} when it is done. From now on
     * {@link DeskHealth#ready()} is false, and new connections are told to come back, which brings them to another node
     * when the load balancer has noticed. If this node gives chats to agents, another does so at once. The connections
     * that stand are served on, and told to come back one after another, evenly over the given time; what their clients
     * had begun is done, and sent again by them if they did not hear so. Then the node leaves the others. Agents keep
     * their presence and chats, and visitors their chats, as after any lost connection. A desk that is closed meanwhile
     * counts as drained.
     *
     * @param over how long to take, zero to an hour: longer than the load balancer needs to notice
     * @return completed when nobody is connected and the node has left, at the latest ten seconds after that time and
     *     what the store's last call takes; never with a failure. Dependents run on a worker. A second call changes
     *     nothing and answers the same
     * @throws IllegalArgumentException if {@code over} is out of bounds
     */
    public CompletionStage<@Nullable Void> drain(Duration over) {
        return runtime.drain(over);
    }

    /**
     * Tells every connection to come back later and ends it; then gives back the threads, and the store if the desk
     * made it. Idempotent. If the workers are the desk's own, waits up to two seconds for commands
     * that the store has under way, and two for what workers do; not for clients.
     */
    @Override
    public void close() {
        runtime.close();
        transcripts.close();
        release.run();
    }
}
