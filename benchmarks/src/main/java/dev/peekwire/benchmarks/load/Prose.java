package dev.peekwire.benchmarks.load;

import java.util.List;

/** What visitors write, and what they paste. */
final class Prose {
    static final List<String> SENTENCES = List.of(
            "Hello, I ordered a lamp two weeks ago and it still has not arrived. ",
            "The tracking page says that it was delivered on Monday, but nobody was at home. ",
            "Could you please have a look where it is now? ",
            "I also asked my neighbours, they have not seen anything. ",
            "The order number is 4711 and my name is on the label. ",
            "If it is lost I would rather have the money back than a new one. ",
            "Yes, that is the right address, second floor on the left. ",
            "Thanks, but the mail you sent me does not open on my phone. ",
            "I am a bit annoyed, because this is the third time it happens. ",
            "Can I change the colour before you send it again? ",
            "My wife will be at home on Thursday from eight to noon. ",
            "The invoice shows 129 euros, though the shop said 119. ",
            "How long does it take until the refund is on my account? ",
            "Sorry, I meant the green one, not the blue one. ",
            "That would be great, please do it like that. ");

    static final List<String> PASTES = List.of(
            "https://shop.example/orders/2026-11-0047110815 ",
            "Parcel 00340434161094042557 was handed over to the carrier. ",
            "anna.larsen@mail.example ",
            "Lamp \"Nord\", brass, 40 cm, item 883-2210. ");

    private static final String ALL = String.join("", SENTENCES);

    private Prose() {}

    /** The text that a visitor begins with, another one for another seed, so that it is a change after the run before. */
    static String of(int length, long seed) {
        int from = (int) Math.floorMod(seed * 37, (long) ALL.length());
        return ALL.repeat((from + length) / ALL.length() + 1).substring(from, from + length);
    }
}
