package dev.peekwire.desk;

import dev.peekwire.DeskId;
import dev.peekwire.commitment.CommitmentPolicy;
import dev.peekwire.commitment.SurveyPolicy;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.erasure.RetentionPolicy;
import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.measure.MeasureRules;
import dev.peekwire.redact.Redactor;
import dev.peekwire.reference.References;
import dev.peekwire.response.tone.ToneSettings;
import dev.peekwire.responses.Responses;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.FollowUpSender;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.ToneChecker;
import dev.peekwire.transcript.TranscriptNames;
import dev.peekwire.transcript.proof.Salt;
import dev.peekwire.transcript.proof.TranscriptKeys;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Describes a {@link ChatDesk}. Whatever is not set has the default that its method names. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class ChatDeskBuilder {
    private final DeskSettings settings = new DeskSettings();

    ChatDeskBuilder() {}

    /** Which desk; {@code main} by default. Desks that share a store need different ids. */
    public ChatDeskBuilder id(String id) {
        settings.id = new DeskId(id);
        return this;
    }

    /** Where events are kept; in memory by default. The caller closes a store of its own. */
    public ChatDeskBuilder store(ChatStore store) {
        settings.store = Objects.requireNonNull(store, "store");
        return this;
    }

    /**
     * The way to the other nodes of the same desk; by default there are none. Needs a {@link #store} that nodes
     * share, a {@link dev.peekwire.spi.SharedStore}, and the same {@link #secret} on each of them. The caller closes
     * it, after the desk.
     */
    public ChatDeskBuilder bus(ClusterBus bus) {
        settings.bus = Objects.requireNonNull(bus, "bus");
        return this;
    }

    /** Who is connecting; by default visitors are anonymous and agents are refused. */
    public ChatDeskBuilder authenticator(Authenticator authenticator) {
        settings.authenticator = Objects.requireNonNull(authenticator, "authenticator");
        return this;
    }

    /** What visitors may consent to; {@link ConsentPolicy#off()} by default. */
    public ChatDeskBuilder consent(ConsentPolicy policy) {
        settings.consent = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /** What visitors may consent to in chats on one topic; what {@link #consent(ConsentPolicy)} says by default. */
    public ChatDeskBuilder consent(String topic, ConsentPolicy policy) {
        settings.consentByTopic.put(topic, policy);
        return this;
    }

    /**
     * How teams work and which chat goes where; by default one team, {@code main}, has all of them.
     * {@link ChatDesk#routing(RoutingPlan)} changes it later.
     */
    public ChatDeskBuilder routing(RoutingPlan plan) {
        settings.routing = Objects.requireNonNull(plan, "plan");
        return this;
    }

    /**
     * Which scripts there are, who may answer how and in what style; {@link Responses#NONE} by default.
     * {@link ChatDesk#responses(Responses)} changes it later. Nodes of one desk need the same.
     */
    public ChatDeskBuilder responses(Responses responses) {
        settings.responses = Objects.requireNonNull(responses, "responses");
        return this;
    }

    /**
     * What agents may promise without asking. By default nothing with an amount, and any words:
     * {@link CommitmentPolicy#DEFAULT}. Nodes of one desk need the same.
     */
    public ChatDeskBuilder commitments(CommitmentPolicy policy) {
        settings.commitments = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /** What visitors are asked of a chat, and how long; {@link SurveyPolicy#DEFAULT} by default. */
    public ChatDeskBuilder surveys(SurveyPolicy policy) {
        settings.surveys = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Which order, tracking and confirmation numbers are recognised in messages; {@link References#NONE} by default. The
     * latest one of a kind that visitor or agent mentions becomes the chat's attribute of the kind's name, those before
     * it stand under that name and {@code .earlier}. Where the limits on attributes leave no room, it is not kept. Nodes
     * of one desk need the same.
     */
    public ChatDeskBuilder references(References references) {
        settings.references = Objects.requireNonNull(references, "references");
        return this;
    }

    /** What of a visitor's other chats an agent who comes to one is told; {@link HandoverPolicy#DEFAULT} unless set. */
    public ChatDeskBuilder handover(HandoverPolicy handover) {
        settings.handover = Objects.requireNonNull(handover, "handover");
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
    public ChatDeskBuilder responseStore(ResponseStore store) {
        settings.responseStore = Objects.requireNonNull(store, "store");
        return this;
    }

    /** The same, on threads of the caller's. */
    public ChatDeskBuilder responseStore(ResponseStore store, Executor threads) {
        settings.responseThreads = Objects.requireNonNull(threads, "threads");
        return responseStore(store);
    }

    /**
     * Who suggests scripts to agents, for what their visitors have sent and, under a grant of
     * {@link dev.peekwire.consent.Purpose#SUGGESTIONS}, for what they type; nobody by default. It is called on two threads
     * of its own, and a call is given up after 250 ms. The caller closes it, after the desk.
     */
    public ChatDeskBuilder suggester(ResponseSuggester suggester) {
        settings.suggester = Objects.requireNonNull(suggester, "suggester");
        return this;
    }

    /** The same, on threads of the caller's, which nothing else should need: a suggester may hang. */
    public ChatDeskBuilder suggester(ResponseSuggester suggester, Executor threads) {
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
    public ChatDeskBuilder earlyRouting(double least) {
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
    public ChatDeskBuilder toneChecker(ToneChecker checker) {
        settings.toneCheckers.add(Objects.requireNonNull(checker, "checker"));
        return this;
    }

    /** How long tone checkers are waited for, and what then; {@link ToneSettings#DEFAULT} by default. */
    public ChatDeskBuilder toneSettings(ToneSettings tone) {
        settings.toneSettings = Objects.requireNonNull(tone, "tone");
        return this;
    }

    /**
     * What runs tone checkers; by default threads of their own, as many for each as it may have calls under way. Nothing
     * else should need them: a checker may hang.
     */
    public ChatDeskBuilder toneThreads(Executor threads) {
        settings.toneThreads = Objects.requireNonNull(threads, "threads");
        return this;
    }

    /**
     * What is sent because of which event, and how often it is tried; nothing by default. Needs a {@link #store} that
     * keeps follow-ups, and a {@link #followUpSender}. Of a desk's nodes the one that gives chats to agents sends them, at
     * most eight at once; it looks for what is due every five seconds, and at once for what it decided itself.
     */
    public ChatDeskBuilder followUps(FollowUpPolicy policy) {
        settings.followUps = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * What of closed chats is erased after which time; nothing by default, so that everything stays as long as its chat,
     * which is the store's affair. Needs a {@link #store} that can erase in part. Of a desk's nodes the one that gives chats
     * to agents does it, a hundred chats at a time; it looks every minute. What is {@linkplain ChatDesk#holds held} stays.
     */
    public ChatDeskBuilder retention(RetentionPolicy policy) {
        settings.retention = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Who sends follow-ups; what {@link java.util.ServiceLoader} finds first by default, which the desk closes with itself. It
     * is called on two threads of the desk's own, which also keep how it ended. The caller closes one that is given here,
     * after the desk, which waits two seconds for what is under way.
     */
    public ChatDeskBuilder followUpSender(FollowUpSender sender) {
        settings.followUpSender = Objects.requireNonNull(sender, "sender");
        return this;
    }

    /** The same, on threads of the caller's. */
    public ChatDeskBuilder followUpSender(FollowUpSender sender, Executor threads) {
        settings.followUpThreads = Objects.requireNonNull(threads, "threads");
        return followUpSender(sender);
    }

    /**
     * Whether visitors are told when a supervisor reads their chat without taking part in it; they are by default.
     * It is recorded either way.
     */
    public ChatDeskBuilder monitoringTold(boolean told) {
        settings.monitoringTold = told;
        return this;
    }

    /** What is masked in peeks at level {@code MASKED}; all built-in detectors by default. */
    public ChatDeskBuilder redactPeeks(Redactor redactor) {
        settings.peeks = Objects.requireNonNull(redactor, "redactor");
        return this;
    }

    /** What is masked in messages; payment cards by default. */
    public ChatDeskBuilder redactMessages(Redactor redactor) {
        settings.messages = Objects.requireNonNull(redactor, "redactor");
        return this;
    }

    /** What is bounded; {@link Limits#DEFAULT} by default. */
    public ChatDeskBuilder limits(Limits limits) {
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
    public ChatDeskBuilder measures(MeasureRules rules, int most) {
        if (most < 0 || most > 1_000_000) {
            throw new IllegalArgumentException("most: " + most + ", allowed are 0 to 1000000");
        }
        settings.measures = Objects.requireNonNull(rules, "rules");
        settings.measured = most;
        return this;
    }

    /** Who hears of events; nobody by default. May be called several times. */
    public ChatDeskBuilder listener(ChatListener listener) {
        settings.listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * What signs resume tokens and chat ids, at least 32 bytes; random by default, so that tokens end with the
     * process. Nodes of one desk need the same.
     */
    public ChatDeskBuilder secret(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("secret: " + secret.length + " bytes, at least 32");
        }
        settings.secret = secret.clone();
        return this;
    }

    /** The time; the system's by default. The caller closes a scheduler of its own. */
    public ChatDeskBuilder scheduler(Scheduler scheduler) {
        settings.scheduler = Objects.requireNonNull(scheduler, "scheduler");
        return this;
    }

    /** What runs commands, store calls, the authenticator and listeners; a small pool of its own by default. */
    public ChatDeskBuilder workers(Executor workers) {
        settings.workers = Objects.requireNonNull(workers, "workers");
        return this;
    }

    /** Makes unguessable ids of 22 characters or so; from {@link java.security.SecureRandom} by default. */
    public ChatDeskBuilder ids(Supplier<String> ids) {
        settings.ids = Objects.requireNonNull(ids, "ids");
        return this;
    }

    /**
     * What transcripts are signed with; none by default, and then none are issued. Nodes of one desk need the same, and
     * whoever shall verify a transcript needs {@link TranscriptKeys#jwks()}.
     */
    public ChatDeskBuilder transcriptKeys(TranscriptKeys keys) {
        settings.transcriptKeys = Objects.requireNonNull(keys, "keys");
        return this;
    }

    /**
     * What people and teams are called in the transcripts that visitors and agents ask for from their clients; they stand
     * there with their ids by default.
     */
    public ChatDeskBuilder transcriptNames(TranscriptNames names) {
        settings.transcriptNames = Objects.requireNonNull(names, "names");
        return this;
    }

    /**
     * What writes transcripts; two threads of the desk's own by default. They read the store, and wait for what a transcript
     * is written to.
     */
    public ChatDeskBuilder transcriptThreads(Executor threads) {
        settings.transcriptThreads = Objects.requireNonNull(threads, "threads");
        return this;
    }

    /**
     * What erases, holds, and takes out what has run out; one thread of the desk's own by default. It waits for the store,
     * and does one thing after another.
     */
    public ChatDeskBuilder erasureThreads(Executor threads) {
        settings.erasureThreads = Objects.requireNonNull(threads, "threads");
        return this;
    }

    /**
     * Makes the salts that hide what transcripts withhold, one for each event; from {@link java.security.SecureRandom}
     * by default. Whoever can guess them can guess what was withheld.
     */
    public ChatDeskBuilder salts(Supplier<Salt> salts) {
        settings.salts = Objects.requireNonNull(salts, "salts");
        return this;
    }

    /**
     * The desk, open for connections.
     *
     * @throws IllegalArgumentException if two tone checkers have one name, or one has none
     * @throws IllegalStateException if there is a bus without a store that nodes share, or without a secret; or if there
     *     are follow-ups and nobody sends them, or the store keeps none; or if there is a retention and the store can't erase
     */
    public ChatDesk build() {
        return settings.open();
    }
}
