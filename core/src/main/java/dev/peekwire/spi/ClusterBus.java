package dev.peekwire.spi;

import dev.peekwire.cluster.NodeFrame;
import java.util.concurrent.CompletionStage;

/**
 * Carries what is fleeting between the nodes of desks: fast, and it may lose. A bus object is one node's end of it; several
 * desks may share one. Thread-safe; no call blocks, none throws for what the network does.
 *
 * <p>The rules, each with tests of the kit in {@code peekwire-tck} that are named after its number:
 *
 * <ol>
 *   <li>A subscription MUST hear the frames of one publisher on its channel unchanged, in the order of the {@link #publish}
 *       calls, each at most once. Calls that overlap in time have no order between them. Publishers hear their own
 *       frames where they listen.
 *   <li>{@link #publish} MUST NOT block and MUST NOT throw. Its stage MUST be completed in bounded time, never
 *       exceptionally: with true only if the bus has taken the frame, so that every subscription that stands hears it or
 *       is told a gap. With false it was lost, or it can't be told.
 *   <li>What waits to be published MUST be bounded in bytes; beyond that the answer is false at once. Memory MUST stay
 *       bounded, whatever the network does.
 *   <li>What is published after {@link BusSubscription#ready()} was completed MUST be heard, or a gap be told. What was
 *       published before the subscription was asked for MUST NOT be heard.
 *   <li>{@link BusListener#onGap} MUST be told when frames may have been lost, before the next frame, and as soon as the
 *       subscription stands again though no frame follows. It MUST NOT be told while all has gone well.
 *   <li>Calls of one listener MUST NOT overlap, each MUST happen before the next. A listener that throws MUST be reported,
 *       and hear on; a listener that is slow MUST NOT hold up others, what waits for it MUST be bounded in bytes, and what
 *       is dropped then MUST be told it as a gap.
 *   <li>Once {@link BusSubscription#close} has returned, no call of its listener MUST begin. Other subscriptions of the
 *       channel go on.
 *   <li>Desk, kind and name each make another channel: nothing MUST be heard on one that was published on another.
 *   <li>That the bus is down MUST be noticed in bounded time, a peer that is silent on an open connection included: then
 *       {@link #up()} is false, watchers are told, and {@link #publish} answers false at once. It MUST heal by itself when
 *       the network does, with the subscriptions that it had and those that were asked for meanwhile.
 *   <li>{@link #watch} MUST tell the present state and then each change, one call after another, the last being true to
 *       {@link #up()}.
 *   <li>Bytes that are no frame, and frames of a later version, MUST be passed over; what follows is heard.
 *   <li>Nothing MUST be kept: a frame is gone when those have heard it who listened. No part of a frame MUST be logged.
 *   <li>After {@link #close()} {@link #publish} answers false, nobody is told anything, and no subscription becomes ready;
 *       closing again does nothing, and the other nodes' ends go on.
 *   <li>{@link #codec()} MUST give back every {@link dev.peekwire.cluster.Letter} that it was given, in every node.
 * </ol>
 *
 * @since 0.1.0
 */
public interface ClusterBus extends AutoCloseable {
    /**
     * Publishes a frame to who listens now.
     *
     * @return true when the bus has it, false when it was lost or that is not known; dependents may run inside the call or on
     *     the bus's own threads: they do not block
     */
    CompletionStage<Boolean> publish(BusChannel channel, NodeFrame frame);

    /** Listens to a channel from now on, through every loss of the connection. */
    BusSubscription subscribe(BusChannel channel, BusListener listener);

    /** Whether frames can go out and come in, as far as is known. */
    boolean up();

    /**
     * Follows {@link #up()}.
     *
     * @param watcher told on the bus's own threads: it does not block
     */
    Watching watch(Watcher watcher);

    /** The form that letters have when they take another way than the bus. */
    NodeCodec codec();

    /** Leaves the bus. Listeners and watchers are told nothing more. */
    @Override
    void close();

    /** Who wants to know whether the bus is up. */
    @FunctionalInterface
    interface Watcher {
        /** The bus is up or down now. */
        void onState(boolean up);
    }

    /** A watcher that is told. */
    @FunctionalInterface
    interface Watching extends AutoCloseable {
        /** Tells it nothing more; idempotent. */
        @Override
        void close();
    }
}
