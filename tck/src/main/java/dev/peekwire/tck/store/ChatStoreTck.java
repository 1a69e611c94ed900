package dev.peekwire.tck.store;

import dev.peekwire.spi.ChatStore;

/**
 * The kit for {@link ChatStore}: every rule of its Javadoc as tests named after the rule's number. A store's author
 * extends this class, says where the store comes from, and runs it with JUnit 5.
 *
 * <p>Each test works in desks of its own with new ids, so a database need not be emptied between tests; tests may run
 * one after another only. Races use up to eight threads and end in bounded time. The store MUST keep 20 closed chats
 * a desk for a minute at least; whether it forgets the others is its own choice. A store that keeps no snapshots overrides
 * {@link #keepsSnapshots()}, one that keeps no follow-ups {@link #keepsFollowUps()}, and one that can't erase in part {@link #erasesInPart()}.
 *
 * @since 0.1.0
 */
public abstract class ChatStoreTck extends RaceRules {
    /** For subclasses. */
    protected ChatStoreTck() {}

    /**
     * Opens the store; called before each test, which closes it after itself. Two stores from this method may share
     * their data or not.
     */
    @Override
    protected abstract ChatStore newStore();
}
