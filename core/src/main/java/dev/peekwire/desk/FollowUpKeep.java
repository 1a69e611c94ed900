package dev.peekwire.desk;

import dev.peekwire.followup.FollowUpPolicy;
import dev.peekwire.internal.serial.UnderWay;
import dev.peekwire.spi.FollowUpSender;
import dev.peekwire.spi.FollowUpStore;
import java.util.concurrent.Executor;

/**
 * What a desk needs to send follow-ups.
 *
 * @param policy what, and how often
 * @param sender who sends
 * @param store where they are
 * @param threads where sender and store may take their time
 * @param underWay attempts that have begun
 */
record FollowUpKeep(
        FollowUpPolicy policy, FollowUpSender sender, FollowUpStore store, Executor threads, UnderWay underWay) {}
