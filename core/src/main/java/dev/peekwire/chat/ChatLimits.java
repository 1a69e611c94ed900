package dev.peekwire.chat;

/**
 * The bounds of what a chat takes in. Lengths are Unicode code points.
 *
 * @param message a message's length
 * @param note a note's length
 * @param attributes how many attributes a chat has at most
 * @param attributeName an attribute name's length
 * @param attributeValue an attribute value's length
 * @param topic the topic's length
 * @param transfers how often a chat may be transferred
 * @since 0.1.0
 */
public record ChatLimits(
        int message, int note, int attributes, int attributeName, int attributeValue, int topic, int transfers) {
    /** 8,000 for a message, 2,000 for a note, 32 attributes of 64 and 512, 128 for a topic, 10 transfers. */
    public static final ChatLimits DEFAULT = new ChatLimits(8_000, 2_000, 32, 64, 512, 128, 10);

    /** Validates: each at least 1, but for {@code attributes} and {@code transfers}, which may be 0. */
    public ChatLimits {
        require("message", message, 1);
        require("note", note, 1);
        require("attributes", attributes, 0);
        require("attributeName", attributeName, 1);
        require("attributeValue", attributeValue, 1);
        require("topic", topic, 1);
        require("transfers", transfers, 0);
    }

    private static void require(String name, int value, int min) {
        if (value < min) {
            throw new IllegalArgumentException(name + ": " + value + ", at least " + min);
        }
    }
}
