package dev.peekwire.routing;

import java.util.Comparator;

/**
 * Who among those who could take a chat gets it. Three are built in, see {@link Selections}; a product may plug in its
 * own.
 *
 * <p>The order MUST be a total preorder that depends on the two candidates alone, MUST NOT block, throw, or keep state.
 * Candidates it calls equal are told apart by the router: by agent id, in ASCII order. It is asked O(log n) times for
 * each change of an agent. It MUST be thread-safe.
 *
 * @since 0.1.0
 */
public interface AgentSelection {
    /** Its name in a plan's file: 1 to 64 characters of {@code a-z 0-9 . _ -}. */
    String title();

    /** Best first. */
    Comparator<Candidate> order();
}
