package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.measure.MeasureRules;
import dev.peekwire.redact.Redactor;
import dev.peekwire.reference.References;
import dev.peekwire.response.tone.ToneSettings;
import dev.peekwire.responses.Responses;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.FollowUpSender;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.ToneChecker;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.TranscriptHeader;
import dev.peekwire.transcript.TranscriptRequest;
import dev.peekwire.transcript.proof.Salt;
import dev.peekwire.transcript.proof.Statement;
import dev.peekwire.transcript.proof.TranscriptKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
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
            @Nullable Measuring measuring,
            Runnable release) {
        this.runtime = new DeskRuntime(desk, others);
        this.transcripts = transcripts;
        this.measuring = measuring;
        this.release = release;
        this.acceptor = runtime::accept;
    }

    /** Starts a desk's description. */
    public static Builder builder() {
        return new Builder();
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
     * a suggester, if there is one, has the scripts. With a {@linkplain Builder#responseStore store} these are what its
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
     *     {@linkplain Builder#transcriptKeys keys}, with {@link dev.peekwire.ErrorCode#NOT_FOUND} for a chat that the store
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
     *     if a chat is open or held ({@code WRONG_STATE}, and nothing is erased), unknown
     *     ({@code NOT_FOUND}), if another order has the id ({@code COMMAND_CONFLICT}), without
     *     {@linkplain Builder#transcriptKeys keys} or if the store can't ({@code UNSUPPORTED}); {@code UNAVAILABLE}
     *     if the store is: the order stands then, and is gone on with
     */
    public CompletionStage<ErasureCertificate> erase(ErasureOrder order) {
        return runtime.erasures().erase(Objects.requireNonNull(order, "order"));
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
     * @throws IllegalStateException if {@link Builder#measures} was not called
     */
    public CompletionStage<DeskMeasures> measures() {
        if (measuring == null) {
            throw new IllegalStateException("measures: the desk was built without");
        }
        return measuring.measures(runtime.desk().scheduler().now());
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

    /** Describes a desk. Not thread-safe. Whatever is not set has the default that its method names. */
    public static final class Builder {
        private final DeskSettings settings = new DeskSettings();

        private Builder() {}

        /** Which desk; {@code main} by default. Desks that share a store need different ids. */
        public Builder id(String id) {
            settings.id = new DeskId(id);
            return this;
        }

        /** Where events are kept; in memory by default. The caller closes a store of its own. */
        public Builder store(ChatStore store) {
            settings.store = Objects.requireNonNull(store, "store");
            return this;
        }

        /**
         * The way to the other nodes of the same desk; by default there are none. Needs a {@link #store} that nodes
         * share, a {@link dev.peekwire.spi.SharedStore}, and the same {@link #secret} on each of them. The caller closes
         * it, after the desk.
         */
        public Builder bus(ClusterBus bus) {
            settings.bus = Objects.requireNonNull(bus, "bus");
            return this;
        }

        /** Who is connecting; by default visitors are anonymous and agents are refused. */
        public Builder authenticator(Authenticator authenticator) {
            settings.authenticator = Objects.requireNonNull(authenticator, "authenticator");
            return this;
        }

        /** What visitors may consent to; {@link ConsentPolicy#off()} by default. */
        public Builder consent(ConsentPolicy policy) {
            settings.consent = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /** What visitors may consent to in chats on one topic; what {@link #consent(ConsentPolicy)} says by default. */
        public Builder consent(String topic, ConsentPolicy policy) {
            settings.consentByTopic.put(topic, policy);
            return this;
        }

        /**
         * How teams work and which chat goes where; by default one team, {@code main}, has all of them.
         * {@link ChatDesk#routing(RoutingPlan)} changes it later.
         */
        public Builder routing(RoutingPlan plan) {
            settings.routing = Objects.requireNonNull(plan, "plan");
            return this;
        }

        /**
         * Which scripts there are, who may answer how and in what style; {@link Responses#NONE} by default.
         * {@link ChatDesk#responses(Responses)} changes it later. Nodes of one desk need the same.
         */
        public Builder responses(Responses responses) {
            settings.responses = Objects.requireNonNull(responses, "responses");
            return this;
        }

        /**
         * Which order, tracking and confirmation numbers are recognised in messages; {@link References#NONE} by default. The
         * latest one of a kind that visitor or agent mentions becomes the chat's attribute of the kind's name, those before
         * it stand under that name and {@code .earlier}. Where the limits on attributes leave no room, it is not kept. Nodes
         * of one desk need the same.
         */
        public Builder references(References references) {
            settings.references = Objects.requireNonNull(references, "references");
            return this;
        }

        /**
         * Where scripts are kept that people change while the desk runs: agents' own replies, what they propose to their
         * teams, and what was approved. Nowhere by default: agents' commands about scripts are refused then.
         *
         * <p>What it holds comes on top of {@link #responses}: of a script that both have, the newest version counts, and of
         * the same version the store's, which is logged as a warning if the words differ. Agents are let in when it was read
         * once, or after five seconds. An own reply is found at once; a change of the library counts when it was made anew,
         * within a second or so for small ones, ten for the largest, and on the other nodes of the desk when the bus tells
         * them, a second later without it. The store is called, and the library made anew, on two threads of the
         * desk's own. The caller closes the store, after the desk.
         */
        public Builder responseStore(ResponseStore store) {
            settings.responseStore = Objects.requireNonNull(store, "store");
            return this;
        }

        /** The same, on threads of the caller's. */
        public Builder responseStore(ResponseStore store, Executor threads) {
            settings.responseThreads = Objects.requireNonNull(threads, "threads");
            return responseStore(store);
        }

        /**
         * Who suggests scripts to agents, for what their visitors have sent and, under a grant of
         * {@link dev.peekwire.consent.Purpose#SUGGESTIONS}, for what they type; nobody by default. It is called on two threads
         * of its own, and a call is given up after 250 ms. The caller closes it, after the desk.
         */
        public Builder suggester(ResponseSuggester suggester) {
            settings.suggester = Objects.requireNonNull(suggester, "suggester");
            return this;
        }

        /** The same, on threads of the caller's, which nothing else should need: a suggester may hang. */
        public Builder suggester(ResponseSuggester suggester, Executor threads) {
            settings.suggesterThreads = Objects.requireNonNull(threads, "threads");
            return suggester(suggester);
        }

        /**
         * Has waiting chats whose visitors chose no topic routed by their words: the topic of the scripts that the suggester
         * finds for what was sent goes to the {@link #routing} plan as the visitor's choice would, and the chat moves to the
         * team of another rule if that has one, with the wait it has. While it is typed, under a grant of
         * {@link dev.peekwire.consent.Purpose#SUGGESTIONS}, that is a hint in the chat's trace and no more. Off by default.
         *
         * @param least how sure at least, above 0 to 1; suggesters differ in what they mean by it
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Builder earlyRouting(double least) {
            if (!(least > 0 && least <= 1)) {
                throw new IllegalArgumentException("least: " + least + ", allowed is above 0 to 1");
            }
            settings.earlyRouting = least;
            return this;
        }

        /**
         * Who checks agents' answers besides the brand's style sheet; nobody by default. May be called several times; each has
         * a name of its own. Answers are held until all have looked at them, or {@link #toneSettings} go on without. They are
         * called on threads of their own, and given what is {@linkplain #redactMessages masked}. The caller closes them, after
         * the desk. Nodes of one desk need the same.
         */
        public Builder toneChecker(ToneChecker checker) {
            settings.toneCheckers.add(Objects.requireNonNull(checker, "checker"));
            return this;
        }

        /** How long tone checkers are waited for, and what then; {@link ToneSettings#DEFAULT} by default. */
        public Builder toneSettings(ToneSettings tone) {
            settings.toneSettings = Objects.requireNonNull(tone, "tone");
            return this;
        }

        /**
         * What runs tone checkers; by default threads of their own, as many for each as it may have calls under way. Nothing
         * else should need them: a checker may hang.
         */
        public Builder toneThreads(Executor threads) {
            settings.toneThreads = Objects.requireNonNull(threads, "threads");
            return this;
        }

        /**
         * What is sent because of which event, and how often it is tried; nothing by default. Needs a {@link #store} that
         * keeps follow-ups, and a {@link #followUpSender}. Of a desk's nodes the one that gives chats to agents sends them, at
         * most eight at once; it looks for what is due every five seconds, and at once for what it decided itself.
         */
        public Builder followUps(FollowUpPolicy policy) {
            settings.followUps = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Who sends follow-ups; what {@link java.util.ServiceLoader} finds first by default. It is called on two threads of the
         * desk's own, which also keep how it ended. The caller closes it, after the desk, which waits two seconds for what is
         * under way.
         */
        public Builder followUpSender(FollowUpSender sender) {
            settings.followUpSender = Objects.requireNonNull(sender, "sender");
            return this;
        }

        /** The same, on threads of the caller's. */
        public Builder followUpSender(FollowUpSender sender, Executor threads) {
            settings.followUpThreads = Objects.requireNonNull(threads, "threads");
            return followUpSender(sender);
        }

        /**
         * Whether visitors are told when a supervisor reads their chat without taking part in it; they are by default.
         * It is recorded either way.
         */
        public Builder monitoringTold(boolean told) {
            settings.monitoringTold = told;
            return this;
        }

        /** What is masked in peeks at level {@code MASKED}; all built-in detectors by default. */
        public Builder redactPeeks(Redactor redactor) {
            settings.peeks = Objects.requireNonNull(redactor, "redactor");
            return this;
        }

        /** What is masked in messages; payment cards by default. */
        public Builder redactMessages(Redactor redactor) {
            settings.messages = Objects.requireNonNull(redactor, "redactor");
            return this;
        }

        /** What is bounded; {@link Limits#DEFAULT} by default. */
        public Builder limits(Limits limits) {
            settings.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Has each chat measured when it is closed, on the node where it is: read from the store once more, one after another,
         * beside the commands. Off by default. {@link ChatListener#onMeasured} tells of each, and {@link ChatDesk#measures} of
         * the latest and of the open ones.
         *
         * @param most how many closed chats are kept in memory for {@link ChatDesk#measures}, 0 to 1,000,000; an ordinary one
         *     takes two to three kilobytes
         * @throws IllegalArgumentException if {@code most} is out of bounds
         */
        public Builder measures(MeasureRules rules, int most) {
            if (most < 0 || most > 1_000_000) {
                throw new IllegalArgumentException("most: " + most + ", allowed are 0 to 1000000");
            }
            settings.measures = Objects.requireNonNull(rules, "rules");
            settings.measured = most;
            return this;
        }

        /** Who hears of events; nobody by default. May be called several times. */
        public Builder listener(ChatListener listener) {
            settings.listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /**
         * What signs resume tokens and chat ids, at least 32 bytes; random by default, so that tokens end with the
         * process. Nodes of one desk need the same.
         */
        public Builder secret(byte[] secret) {
            if (secret.length < 32) {
                throw new IllegalArgumentException("secret: " + secret.length + " bytes, at least 32");
            }
            settings.secret = secret.clone();
            return this;
        }

        /** The time; the system's by default. The caller closes a scheduler of its own. */
        public Builder scheduler(Scheduler scheduler) {
            settings.scheduler = Objects.requireNonNull(scheduler, "scheduler");
            return this;
        }

        /** What runs commands, store calls, the authenticator and listeners; a small pool of its own by default. */
        public Builder workers(Executor workers) {
            settings.workers = Objects.requireNonNull(workers, "workers");
            return this;
        }

        /** Makes unguessable ids of 22 characters or so; from {@link java.security.SecureRandom} by default. */
        public Builder ids(Supplier<String> ids) {
            settings.ids = Objects.requireNonNull(ids, "ids");
            return this;
        }

        /**
         * What transcripts are signed with; none by default, and then none are issued. Nodes of one desk need the same, and
         * whoever shall verify a transcript needs {@link TranscriptKeys#jwks()}.
         */
        public Builder transcriptKeys(TranscriptKeys keys) {
            settings.transcriptKeys = Objects.requireNonNull(keys, "keys");
            return this;
        }

        /**
         * Makes the salts that hide what transcripts withhold, one for each event; from {@link java.security.SecureRandom}
         * by default. Whoever can guess them can guess what was withheld.
         */
        public Builder salts(Supplier<Salt> salts) {
            settings.salts = Objects.requireNonNull(salts, "salts");
            return this;
        }

        /**
         * The desk, open for connections.
         *
         * @throws IllegalArgumentException if two tone checkers have one name, or one has none
         * @throws IllegalStateException if there is a bus without a store that nodes share, or without a secret; or if there
         *     are follow-ups and nobody sends them, or the store keeps none
         */
        public ChatDesk build() {
            return settings.open();
        }
    }
}
