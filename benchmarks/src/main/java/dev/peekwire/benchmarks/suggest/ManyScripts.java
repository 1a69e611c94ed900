package dev.peekwire.benchmarks.suggest;

import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.template.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A library of any size: sentences of the shop's scripts shuffled, with words of no meaning among them. */
public final class ManyScripts {
    private static final List<String> LOCALES = List.of("en", "fr");
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ru", "te", "sa", "no", "vi", "pel", "dor", "gan", "ish"
    };

    private final List<ScriptedResponse> shop = ShopLibrary.scripts();
    private final Random random = new Random(42);

    private ManyScripts() {}

    /** That many. */
    public static ScriptLibrary of(int number) {
        ManyScripts many = new ManyScripts();
        List<ScriptedResponse> scripts = new ArrayList<>();
        for (int made = 0; made < number; made++) {
            scripts.add(many.script(made));
        }
        return ScriptLibrary.of(scripts);
    }

    private ScriptedResponse script(int number) {
        ScriptedResponse like = any();
        ScriptBuilder script = ScriptedResponse.builder("script-" + number, 1)
                .approval(Approval.approved("nils", Instant.EPOCH))
                .title(like.title() + " " + word())
                .tags(any().tags());
        for (String locale : LOCALES) {
            script.body(locale, Template.of(sentence(locale) + " " + sentence(locale) + " " + sentence(locale)));
            for (int examples = 0; examples < 4; examples++) {
                any().examples().getOrDefault(locale, List.of()).stream()
                        .limit(1)
                        .forEach(example -> script.example(locale, example + " " + word()));
            }
        }
        return script.build();
    }

    private ScriptedResponse any() {
        return shop.get(random.nextInt(shop.size()));
    }

    private String sentence(String locale) {
        String[] sentences = any().body(locale)
                .template()
                .source()
                .replaceAll("\\{\\{[^}]*}}", "it")
                .split("(?<=[.?!]) ", -1);
        return sentences[random.nextInt(sentences.length)] + " " + word() + ".";
    }

    /** One of some ten thousand. */
    private String word() {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 4; syllable++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
