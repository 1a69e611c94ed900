package dev.peekwire.followup;

import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.consent.NoticeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ready-made rules. Addresses are read from a chat's attributes, where the pre-chat form or the product has put them; what is
 * no mail address gets nothing.
 *
 * @since 0.1.0
 */
public final class FollowUpRules {
    private FollowUpRules() {}

    /** The transcript, when the chat is closed. */
    public static FollowUpRule transcriptOnClose(String address) {
        return (chat, event) -> onClose(FollowUpKind.TRANSCRIPT, chat, event, address);
    }

    /** A link to a survey, when the chat is closed. */
    public static FollowUpRule surveyOnClose(String address) {
        return (chat, event) -> onClose(FollowUpKind.SURVEY, chat, event, address);
    }

    /**
     * An invitation, when the visitor opts in: by setting an attribute of its own, in the form or later, to what {@link #optIn}
     * makes of the notice that was shown. The event that sets it is the record of the consent, with who, when, and which text.
     * What anybody else sets, what is not offered, and what the visitor said no to get nothing.
     *
     * @param address the attribute with the address
     * @param optIn the attribute with the opt-in
     * @param offered the notices that are shown now
     */
    public static FollowUpRule invitationOnOptIn(String address, String optIn, Set<NoticeRef> offered) {
        Set<String> accepted = offered.stream().map(FollowUpRules::optIn).collect(java.util.stream.Collectors.toSet());
        return (chat, event) -> {
            String said =
                    event.by().kind() == Actor.Kind.VISITOR ? set(event.event()).get(optIn) : null;
            return said != null && accepted.contains(said) ? orders(FollowUpKind.INVITATION, chat, address) : List.of();
        };
    }

    /** Whether something may be a mail address, as far as can be told without sending there. */
    public static boolean isAddress(String address) {
        return MailForm.fits(address) && FollowUp.isRecipient(address);
    }

    /** What the visitor's client sets when the visitor opts in after that notice. */
    public static String optIn(NoticeRef shown) {
        return String.join(" ", shown.id(), shown.version(), shown.locale(), shown.sha256());
    }

    private static Map<String, String> set(ChatEvent event) {
        if (event instanceof ChatEvent.Started started) {
            return started.attributes();
        }
        return event instanceof ChatEvent.AttributesSet more ? more.attributes() : Map.of();
    }

    private static List<FollowUpOrder> onClose(FollowUpKind kind, Chat chat, RecordedEvent event, String address) {
        return event.event() instanceof ChatEvent.Closed ? orders(kind, chat, address) : List.of();
    }

    private static List<FollowUpOrder> orders(FollowUpKind kind, Chat chat, String address) {
        return Optional.ofNullable(chat.attributes().get(address))
                .map(String::strip)
                .filter(MailForm::fits)
                .map(to -> List.of(FollowUpOrder.once(kind, to)))
                .orElse(List.of());
    }
}
