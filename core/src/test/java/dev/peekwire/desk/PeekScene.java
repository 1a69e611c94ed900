package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An agent with a visitor's chat, and what the two do about the draft. */
abstract class PeekScene {
    static final String CARD = "4111 1111 1111 1111";

    final List<ChatId> refusedTo = new ArrayList<>();
    final DeskFixture desk = new DeskFixture(builder -> builder.listener(new ChatListener() {
        @Override
        public void onDraftRefused(ChatId chat) {
            refusedTo.add(chat);
        }
    }));
    final TestClient agent = desk.agent("ann");
    final TestClient visitor = desk.visitor("vera");
    final ChatId chat = desk.startsChat(visitor);

    void grants(TestClient who, PeekLevel level) {
        ServerFrame.Offer offer = who.latest(ServerFrame.Offer.class);
        who.sends(new ClientFrame.Consent(
                desk.command(), offer.chat(), offer.notice(), ConsentAct.OPTED_IN, level, Set.of(Purpose.PEEK)));
    }

    void isSeen() {
        grants(visitor, PeekLevel.MASKED);
        desk.looks(agent, chat);
    }

    void withdraws() {
        visitor.sends(new ClientFrame.Withdraw(desk.command(), chat));
        desk.startsOver(visitor);
    }

    static ClientFrame.Draft snapshot(int channel, long seq, String text) {
        return new ClientFrame.Draft(
                channel, new DraftUpdate.Snapshot(seq, text, dev.peekwire.draft.DraftText.check(text), false));
    }

    static List<ServerFrame> peeks(TestClient client) {
        return client.seen.stream()
                .filter(f -> f instanceof ServerFrame.PeekSnapshot || f instanceof ServerFrame.PeekEdit)
                .toList();
    }

    TestClient supervisorLooking() {
        TestClient sue = desk.agent("sue", "super-sue");
        sue.sends(new AgentFrame.Join(desk.command(), chat));
        desk.looks(sue, chat);
        return sue;
    }

    static Refused refusedOf(TestClient client) {
        ServerFrame.Refused refused = client.latest(ServerFrame.Refused.class);
        return new Refused(refused.refusal().code(), refused.refusal().field());
    }

    record Refused(ErrorCode code, String field) {}
}
