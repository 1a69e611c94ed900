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
 * @param appends what was stored
 * @param conflicts appends decided anew, because somebody else was faster
 * @param fenced assignments refused by the store, because another node gives chats to agents by now
 * @param storeFailures calls of the store that failed for good or for now
 * @param falseClaims answers of which the agent's client said something that is not so: a script it was not, or none where
 *     it was one
 * @param robotic answers given while a chat's answers sounded like a machine, by the limits of the response policy
 * @param unchecked how often a tone checker did not check what an agent says, because it failed, was late or had too much to
 *     do; each checker counts
 * @param nodes what went on between the nodes; zeros for a desk of one process
 * @param followUps what went on with follow-ups
 * @param records what was erased
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
        long slowConsumers,
        long appends,
        long conflicts,
        long fenced,
        long storeFailures,
        long falseClaims,
        long robotic,
        long unchecked,
        Nodes nodes,
        FollowUps followUps,
        Records records) {
    /**
     * Counters of what was erased by this node.
     *
     * @param erased chats that were erased because somebody ordered it
     * @param expired how often a kind of data of a chat had run out and was erased
     * @param certificates erasures that came to their end
     */
    public record Records(long erased, long expired, long certificates) {}

    /**
     * Counters of follow-ups at this node.
     *
     * @param decided those that events decided here
     * @param sent attempts that were taken
     * @param failed attempts that were not
     * @param givenUp follow-ups that are not tried any more; each is logged as an error
     * @param underWay attempts that have begun and not ended
     */
    public record FollowUps(long decided, long sent, long failed, long givenUp, int underWay) {}

    /**
     * Counters of one of several nodes since its start.
     *
     * @param terms how often it began to give chats to agents
     * @param evicted how often it was taken for dead by another
     * @param gone other nodes that it saw go, whether they left or died
     * @param busLosses how often the bus went down
     * @param notices appends of other nodes that the bus told
     * @param feedReads pages of the feed that were read
     * @param feedNews chats and agents that they told, most of them known by then
     * @param letters questions, answers and what clients there are to be told, sent to single nodes
     * @param lettersByStore those of them that went by the store, because the bus did not take them
     * @param unanswered questions that nobody answered in time
     * @param sharedDrafts chats now whose drafts it listens for on the bus
     * @since 0.1.0
     */
    public record Nodes(
            long terms,
            long evicted,
            long gone,
            long busLosses,
            long notices,
            long feedReads,
            long feedNews,
            long letters,
            long lettersByStore,
            long unanswered,
            int sharedDrafts) {
        static final Nodes ALONE = new Nodes(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
