package dev.peekwire.response.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words by which each language tells its registers apart, as far as they are not words of something else too. */
final class RegisterWords {
    /** Familiar words, each with the formal one. */
    private static final Map<String, String> FAMILIAR = Map.ofEntries(
            Map.entry("da", "du:De dig:Dem din:Deres dit:Deres dine:Deres"),
            Map.entry(
                    "de",
                    "du:Sie dich:Sie dir:Ihnen dein:Ihr deine:Ihre deinen:Ihren deinem:Ihrem deiner:Ihrer deines:Ihres"
                            + " euch:Sie euer:Ihr eure:Ihre euren:Ihren eurem:Ihrem eurer:Ihrer eures:Ihres"),
            Map.entry("es", "tú:usted tu:su tus:sus ti:usted te:le contigo:con_usted tuyo:suyo tuya:suya vos:usted"),
            Map.entry("fr", "tu:vous te:vous t':vous toi:vous ton:votre ta:votre tes:vos tien:vôtre tienne:vôtre"),
            Map.entry("id", "kamu:Anda kau:Anda engkau:Anda kalian:Anda lu:Anda"),
            Map.entry("it", "tu:Lei tuo:Suo tua:Sua tuoi:Suoi tue:Sue te:Lei ti:Le"),
            Map.entry("nb", "du:De deg:Dem din:Deres ditt:Deres dine:Deres"),
            Map.entry("nl", "jij:u je:u jou:u jouw:uw jullie:u"),
            Map.entry("pl", "ty:Pan ciebie:Pana tobie:Panu twój:Pana twoja:Pana twoje:Pana"),
            Map.entry("pt", "tu:o_senhor ti:o_senhor teu:seu tua:sua teus:seus tuas:suas contigo:consigo"),
            Map.entry("ru", "ты:вы тебя:вас тебе:вам тобой:вами твой:ваш твоя:ваша твоё:ваше твои:ваши"),
            Map.entry("sv", "du:Ni dig:Er din:Er ditt:Ert dina:Era"),
            Map.entry("tr", "sen:siz seni:sizi sana:size senin:sizin sende:sizde senden:sizden"));

    /** Formal words, each with the familiar one. */
    private static final Map<String, String> FORMAL = Map.ofEntries(
            Map.entry("da", "De:du Dem:dig Deres:din"),
            Map.entry("de", "Sie:du Ihnen:dir Ihr:dein Ihre:deine Ihren:deinen Ihrem:deinem Ihrer:deiner Ihres:deines"),
            Map.entry("es", "usted:tú ustedes:vosotros"),
            Map.entry("fr", "vous:tu votre:ton vos:tes vôtre:tien"),
            Map.entry("id", "Anda:kamu saudara:kamu saudari:kamu"),
            Map.entry("it", "Lei:tu Suo:tuo Sua:tua Suoi:tuoi Sue:tue"),
            Map.entry("nb", "De:du Dem:deg Deres:din"),
            Map.entry("nl", "u:je uw:je"),
            Map.entry("pl", "Pan:ty Pani:ty Pana:ciebie Panu:tobie Państwo:wy"),
            Map.entry("pt", "o_senhor:tu a_senhora:tu"),
            Map.entry("ru", "вы:ты вас:тебя вам:тебе вами:тобой ваш:твой ваша:твоя ваше:твоё ваши:твои"),
            Map.entry("sv", "Ni:du Er:dig Ert:ditt"),
            Map.entry("tr", "siz:sen sizi:seni size:sana sizin:senin"));

    /** Where the formal word, written small, is another: she, they, your (plural). */
    private static final Set<String> CAPITALS = Set.of("da", "de", "it", "nb", "pl", "sv");

    private RegisterWords() {}

    /** Whether there are any of a language. */
    static boolean know(String language) {
        return FORMAL.containsKey(norwegian(language));
    }

    /** The formal or the familiar words of a language; none if it is not known. */
    static List<Word> of(String language, boolean formal) {
        String key = norwegian(language);
        List<Word> words = new ArrayList<>();
        if (know(key)) {
            for (String pair :
                    (formal ? FORMAL : FAMILIAR).getOrDefault(key, "").split(" ", -1)) {
                int colon = pair.indexOf(':');
                String word = pair.substring(0, colon).replace('_', ' ');
                String other = pair.substring(colon + 1).replace('_', ' ');
                words.add(new Word(word, other, formal && CAPITALS.contains(key)));
            }
        }
        return words;
    }

    private static String norwegian(String language) {
        return language.equals("no") || language.equals("nn") ? "nb" : language;
    }

    /**
     * A word of one register.
     *
     * @param own the word
     * @param other the other register's
     * @param capital whether it is one only with its capitals, and not at the beginning of a sentence
     */
    record Word(String own, String other, boolean capital) {}
}
