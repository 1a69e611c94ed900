package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.redact.Redactor;
import dev.peekwire.response.Responses;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Scheduler;
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
    private final Runnable release;
    private final Acceptor acceptor;

    ChatDesk(Desk desk, @Nullable Others others, Runnable release) {
        this.runtime = new DeskRuntime(desk, others);
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
     * a suggester, if there is one, has the scripts.
     */
    public void responses(Responses responses) {
        runtime.desk().responses(Objects.requireNonNull(responses, "responses"));
    }

    /**
     * What was decided about a chat, and why: which rule, who was considered, and why each was not chosen.
     *
     * @return completed on a worker, with nothing for a chat that is unknown or long forgotten
     */
    public CompletionStage<Optional<RoutingTrace>> trace(ChatId chat) {
        return runtime.dispatching().trace(chat);
    }

    /**
     * How the teams of the plan and of the agents at the desk stand.
     *
     * @return completed on a worker, in the order of the teams' ids
     */
    public CompletionStage<List<TeamLoad>> loads() {
        return runtime.watchers().loads();
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
         * Who suggests scripts to agents, for what their visitors have sent; nobody by default. It is called on two threads of
         * its own, and a call is given up after 250 ms. The caller closes it, after the desk.
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
         * The desk, open for connections.
         *
         * @throws IllegalStateException if there is a bus without a store that nodes share, or without a secret
         */
        public ChatDesk build() {
            return settings.open();
        }
    }
}
