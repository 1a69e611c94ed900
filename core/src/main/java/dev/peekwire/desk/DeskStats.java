package dev.peekwire.desk;

/**
 * Counters of a desk since its start, and what it holds now.
 *
 * @param connections connections now
 * @param rooms chats in memory now
 * @param waiting chats that wait now, those offered to somebody included
 * @param offers offers that stand now
 * @param assignments chats that the router gave to agents
 * @param draftFrames draft frames taken
 * @param draftFramesRefused draft frames refused for want of a live grant
 * @param draftFramesUnwanted draft frames dropped because nobody looked any more
 * @param erasures drafts erased on a send, withdrawal, close, disconnect, time-out or transfer
 * @param malformed frames that were none
 * @param rateLimited frames over the rate limits
 * @param slowConsumers connections closed because they read too slowly
 * @since 0.1.0
 */
public record DeskStats(
        int connections,
        int rooms,
        int waiting,
        int offers,
        long assignments,
        long draftFrames,
        long draftFramesRefused,
        long draftFramesUnwanted,
        long erasures,
        long malformed,
        long rateLimited,
        long slowConsumers) {}
