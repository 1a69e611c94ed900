package dev.peekwire.json;

import static dev.peekwire.json.Samples.AGENT;
import static dev.peekwire.json.Samples.AT;
import static dev.peekwire.json.Samples.CHAT;
import static dev.peekwire.json.Samples.COMMAND;
import static dev.peekwire.json.Samples.TEAM;

import dev.peekwire.ChatId;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.HandedOver;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What whoever comes to a chat is told, of {@link Samples}. */
final class HandoverSamples {
    private HandoverSamples() {}

    static Map<String, Frame> server() {
        Map<String, Frame> all = new LinkedHashMap<>();
        all.put(
                "handedOver",
                new HandedOver(COMMAND, CHAT, null, null, null, Map.of(), List.of(), List.of(), List.of(), List.of()));
        HandedOver.Pledge words =
                new HandedOver.Pledge(12, AGENT, AT, CommitmentTerms.of("We call you."), Commitment.State.ACCEPTED);
        CommitmentTerms credit =
                new CommitmentTerms("A credit", new BigDecimal("12.50"), "EUR", AT.plusSeconds(3600), "CR-7");
        HandedOver.Pledge money = new HandedOver.Pledge(20, AGENT, AT, credit, Commitment.State.AWAITING_APPROVAL);
        HandedOver.Earlier open =
                new HandedOver.Earlier(new ChatId("second"), AT, null, null, null, TEAM, null, 0, List.of());
        HandedOver.Earlier closed = new HandedOver.Earlier(
                new ChatId("first"),
                AT,
                AT.plusSeconds(600),
                CloseReason.DONE,
                "invoice",
                TEAM,
                AGENT,
                17,
                List.of(words));
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
                        List.of(money),
                        List.of(new HandedOver.Request(HandedOver.Request.Kind.COMPENSATION, AT)),
                        List.of(open, closed)));
        return all;
    }
}
