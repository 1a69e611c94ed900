package dev.peekwire.tck.followup;

import dev.peekwire.spi.FollowUpSender;
import java.util.List;

/**
 * What the kit needs to know of a sender: how to make one, and what became of what it sent. It stands for who delivers.
 *
 * @since 0.1.0
 */
public interface SenderHarness extends AutoCloseable {
    /** A sender that works. Called once for each harness; closed by the kit. */
    FollowUpSender sender();

    /** What arrived, in no particular order. Waits for what is on its way. */
    List<Arrived> arrived();

    /** How who delivers behaves from now on. */
    void behave(Service service);

    /** A recipient that can be sent to, of that number. */
    default String recipient(int number) {
        return "visitor" + number + "@example.com";
    }

    /** What can be no recipient, besides what the kit tries itself. */
    default List<String> noRecipients() {
        return List.of();
    }

    @Override
    void close();

    /** How who delivers behaves. */
    enum Service {
        /** Takes what comes. */
        TAKES,
        /** Refuses for now. */
        REFUSES_FOR_NOW,
        /** Refuses for good. */
        REFUSES_FOR_GOOD,
        /** Can't be reached. */
        IS_AWAY,
        /** Says nothing at all. */
        HANGS,
        /** Takes it, and breaks off before it says so. */
        TAKES_AND_BREAKS_OFF
    }

    /**
     * Something that arrived.
     *
     * @param identity by which two can be told to be one
     * @param recipients everybody to whom it went
     */
    record Arrived(String identity, List<String> recipients) {
        /** Copies. */
        public Arrived {
            recipients = List.copyOf(recipients);
        }
    }
}
