package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.Principal;
import dev.peekwire.protocol.HandedOver;
import dev.peekwire.reference.ReferenceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What whoever comes to a chat is told of it. On workers, beside the chat's order. */
final class Handovers {
    private final Desk desk;
    private final EarlierChats chats;

    Handovers(Desk desk, EarlierChats chats) {
        this.desk = desk;
        this.chats = chats;
    }

    HandedOver of(CommandId command, Chat chat, Principal.Agent asker) {
        FrameSpace space = FrameSpace.ofAFrame();
        LastHandover last = LastHandover.of(desk, chat);
        space.takes(last.note());
        Instant now = desk.scheduler().now();
        List<HandedOver.Pledge> commitments =
                pledges(chat.commitments().stream().map(made -> HandedOver.Pledge.of(made, now)), space);
        List<HandedOver.Reference> references = references(chat.attributes(), space);
        return new HandedOver(
                command,
                chat.id(),
                last.from(),
                last.at(),
                last.note(),
                others(chat.attributes(), space),
                references,
                commitments,
                requests(chat),
                earlier(chat, asker, space));
    }

    // ---- what is promised and asked for

    private static List<HandedOver.Pledge> pledges(Stream<HandedOver.Pledge> all, FrameSpace space) {
        return all.filter(each -> space.takes(
                        each.terms().text(), each.terms().reference(), each.by().value()))
                .toList();
    }

    private static List<HandedOver.Pledge> standing(Chat past, Instant now, FrameSpace space) {
        return pledges(
                past.commitments().stream()
                        .filter(made -> made.stands(now))
                        .map(made -> HandedOver.Pledge.of(made, now)),
                space);
    }

    private static List<HandedOver.Request> requests(Chat chat) {
        return chat.compensation().map(at -> new HandedOver.Request(HandedOver.Request.Kind.COMPENSATION, at)).stream()
                .toList();
    }

    // ---- what is known

    private List<HandedOver.Reference> references(Map<String, String> attributes, FrameSpace space) {
        List<HandedOver.Reference> found = new ArrayList<>();
        for (ReferenceKind kind : desk.references().kinds()) {
            for (String value : kind.known(attributes)) {
                if (space.takes(kind.name(), value)) {
                    found.add(new HandedOver.Reference(kind.name(), value));
                }
            }
        }
        return found;
    }

    private Map<String, String> others(Map<String, String> attributes, FrameSpace space) {
        Map<String, String> others = new TreeMap<>(attributes);
        for (ReferenceKind kind : desk.references().kinds()) {
            others.remove(kind.name());
            others.remove(kind.earlierName());
        }
        Map<String, String> told = new HashMap<>();
        others.forEach((name, value) -> {
            if (space.takes(name, value)) {
                told.put(name, value);
            }
        });
        return told;
    }

    // ---- what was before

    private List<HandedOver.Earlier> earlier(Chat chat, Principal.Agent asker, FrameSpace space) {
        HandoverPolicy policy = desk.handover();
        List<HandedOver.Earlier> told = new ArrayList<>();
        if (policy.earlier() == HandoverPolicy.Earlier.NONE || chat.visitor().isEmpty()) {
            return told;
        }
        Instant now = desk.scheduler().now();
        Instant since = now.minus(policy.age());
        for (ChatId id : chats.latest(chat.visitor().orElseThrow(), chat.id())) {
            if (told.size() == policy.most()) {
                break;
            }
            PastChat past = PastChat.read(desk, id);
            if (fits(past.chat(), chat, since)
                    && Access.check(asker, past.chat(), Access.Action.READ).isEmpty()
                    && space.takes(past.chat().topic().orElse(null))) {
                told.add(past.told(standing(past.chat(), now, space)));
            }
        }
        return told;
    }

    private boolean fits(Chat past, Chat chat, Instant since) {
        return switch (desk.handover().earlier()) {
            case NONE -> false;
            case SAME_TEAM -> past.queue().equals(chat.queue()) && recent(past, since);
            case ALL -> recent(past, since);
        };
    }

    private static boolean recent(Chat past, Instant since) {
        return past.lastActivityAt().filter(at -> !at.isBefore(since)).isPresent();
    }
}
