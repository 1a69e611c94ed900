package dev.peekwire.redact;

import java.util.List;
import java.util.Random;

/** Edits of every sort at any place. */
final class Edits {
    private Edits() {}

    static String random(Random random, LiveMask mask, Viewer viewer, List<Values.Value> known, List<String> junk) {
        int length = mask.length();
        int at = random.nextInt(length + 1);
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                Values.Value value = known.get(random.nextInt(known.size()));
                return viewer.edit(at, 0, pad(random) + value.cue() + value.text() + pad(random));
            }
            case 2 -> {
                String text = known.get(random.nextInt(known.size())).text();
                int cut = random.nextInt(text.length());
                return viewer.edit(at, 0, random.nextBoolean() ? text.substring(cut) : text.substring(0, cut));
            }
            case 3 -> {
                return viewer.edit(at, random.nextInt(Math.min(6, length - at) + 1), "");
            }
            case 4 -> {
                return viewer.edit(at, random.nextInt(length - at + 1), "");
            }
            case 5 -> {
                mask.replace(
                        mask.draft().text(0, at) + pad(random) + mask.draft().text(at, length));
                return viewer.look();
            }
            case 6 -> {
                return viewer.edit(length, 0, junk.get(random.nextInt(junk.size())));
            }
            default -> {
                int erase = Math.min(random.nextInt(3), length - at);
                return viewer.edit(at, erase, junk.get(random.nextInt(junk.size())));
            }
        }
    }

    private static String pad(Random random) {
        return new String[] {"", "", " ", "\n", "ok ", " ok", "the word "}[random.nextInt(7)];
    }
}
