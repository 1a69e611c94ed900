package dev.peekwire.json;

import static dev.peekwire.json.Samples.AGENT;
import static dev.peekwire.json.Samples.AT;
import static dev.peekwire.json.Samples.CHAT;
import static dev.peekwire.json.Samples.COMMAND;
import static dev.peekwire.json.Samples.TEAM;

import dev.peekwire.ChatId;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.HandedOver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What whoever comes to a chat is told, of {@link Samples}. */
final class HandoverSamples {
    private HandoverSamples() {}

    static Map<String, Frame> server() {
        Map<String, Frame> all = new LinkedHashMap<>();
        all.put("handedOver", new HandedOver(COMMAND, CHAT, null, null, null, Map.of(), List.of(), List.of()));
        HandedOver.Earlier open = new HandedOver.Earlier(new ChatId("second"), AT, null, null, null, TEAM, null, 0);
        HandedOver.Earlier closed = new HandedOver.Earlier(
                new ChatId("first"), AT, AT.plusSeconds(600), CloseReason.DONE, "invoice", TEAM, AGENT, 17);
        all.put(
                "handedOver with everything",
                new HandedOver(
                        COMMAND,
                        CHAT,
                        AGENT,
                        AT,
                        "wants a refund of NT-123456",
                        Map.of("name", "Zoë \"Z\"", "plan", "gold"),
                        List.of(
                                new HandedOver.Reference("order", "NT-123456"),
                                new HandedOver.Reference("parcel", "RR473124829NO")),
                        List.of(open, closed)));
        return all;
    }
}
