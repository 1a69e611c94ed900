package dev.peekwire.tck.routing;

/**
 * What became of offers.
 *
 * @param made how many
 * @param accepted how many the agent accepted
 * @param declined how many the agent declined
 * @param missed how many the agent left unanswered
 * @param revoked how many ended without the agent: somebody else was faster, the visitor left, the agent's shift ended
 * @since 0.1.0
 */
public record OfferCounts(int made, int accepted, int declined, int missed, int revoked) {}
