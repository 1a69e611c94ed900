package dev.peekwire.tck.store;

import dev.peekwire.spi.SharedStore;

/**
 * The kit for {@link SharedStore} and its {@link dev.peekwire.spi.NodeRegistry}: all of {@link ChatStoreTck}, and the
 * rules for many nodes, as tests named after the rule's number. What is said there of desks, threads and closed chats
 * holds here.
 *
 * <p>Each test works through two stores, as two nodes would: {@link #newStore()}, and {@link #secondStore} on the same
 * data.
 *
 * @since 0.1.0
 */
public abstract class SharedStoreTck extends SharedLifeRules {
    /** For subclasses. */
    protected SharedStoreTck() {}

    /** Opens the store; called before each test, which closes it after itself. */
    @Override
    protected abstract SharedStore newStore();

    /**
     * Opens the same data as another node would, with a pool of its own. Called once for each test, which closes it after
     * itself. By default the first store itself, which is right for a store that lives in one process.
     *
     * @param first what {@link #newStore()} answered
     */
    protected SharedStore secondStore(SharedStore first) {
        return first;
    }

    @Override
    final SharedStore peerOf(SharedStore first) {
        return secondStore(first);
    }
}
