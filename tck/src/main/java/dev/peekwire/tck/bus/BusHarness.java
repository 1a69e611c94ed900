package dev.peekwire.tck.bus;

import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.ClusterBus;

/**
 * What the kit must know of a bus: how a node joins it, and how it breaks. Made anew for each test and closed after it; the
 * server behind it may be shared. The methods with a default unlock further tests.
 *
 * @since 0.1.0
 */
@SuppressWarnings("try")
public interface BusHarness extends AutoCloseable {
    /** Another node's end of the bus, which the kit closes. It need not be up yet. */
    ClusterBus join();

    /** Cuts every connection and lets none come, as when the server dies; returns when that is so. */
    void down() throws Exception;

    /** Ends {@link #down}: connections may come again. */
    void up() throws Exception;

    /**
     * Lets the other side fall silent: connections stand, and nobody reads or answers on them. Frames that were sent may
     * come after {@link #thaw}.
     *
     * @return false if this bus knows no such thing; nothing has happened then
     */
    default boolean freeze() throws Exception {
        return false;
    }

    /** Ends {@link #freeze}. */
    default void thaw() throws Exception {}

    /**
     * Publishes bytes as they are.
     *
     * @return false if there is no wire below this bus; nothing has happened then
     */
    default boolean publishRaw(BusChannel channel, byte[] bytes) throws Exception {
        return false;
    }

    /** Everything that the other side keeps, names and values, as text. */
    default String kept() throws Exception {
        return "";
    }

    /** Ends what it has begun, {@link #down} and {@link #freeze} too. */
    @Override
    void close() throws Exception;
}
