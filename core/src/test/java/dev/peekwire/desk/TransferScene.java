package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.protocol.AgentFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ann has Vera's chat, and hands it over. */
abstract class TransferScene extends RoutingScene {
    DeskFixture desk;
    TestClient ann;
    TestClient vera;
    ChatId chat;

    TransferScene(DeskFixture desk) {
        annHasVerasChat(desk);
    }

    /** At another desk than the scene began with. */
    final void annHasVerasChat(DeskFixture at) {
        desk = at;
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        chat = starts(desk, vera, "anything");
        if (offered(ann).contains(chat)) {
            accepts(desk, ann, chat);
        }
        assertThat(chatsOf(desk, "ann")).containsExactly(chat);
    }

    final void transfers(TeamId team, @Nullable AgentId to, @Nullable String note, int tier, boolean warm) {
        ann.sends(new AgentFrame.Transfer(desk.command(), chat, team, to, note, tier, warm));
    }

    final List<HandoverEnd> ends() {
        return stored(desk, chat, ChatEvent.HandoverEnded.class).stream()
                .map(ChatEvent.HandoverEnded::reason)
                .toList();
    }
}
