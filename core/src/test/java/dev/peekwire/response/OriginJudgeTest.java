package dev.peekwire.response;

import static dev.peekwire.response.Scripts.ANN;
import static dev.peekwire.response.Scripts.BEN;
import static dev.peekwire.response.Scripts.NOW;
import static dev.peekwire.response.Scripts.TEAMS;
import static dev.peekwire.response.Scripts.script;
import static dev.peekwire.response.Scripts.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.response.Judgement.Claimed;
import dev.peekwire.response.Judgement.Judged;
import dev.peekwire.response.template.TemplateValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginJudgeTest {
    private static final String LATE =
            "I am sorry that your parcel is late. It should reach you within two working days.";
    private static final String OWN = "Let me look at what our driver wrote down this morning and come back to you.";
    private static final TemplateValues VALUES = TemplateValues.of("en", Scripts.OSLO)
            .value("visitor.name", "Eve")
            .value("attribute.order", "A-1042")
            .build();
    private static final List<ScriptedResponse> SCRIPTS = List.of(
            script("late", LATE)
                    .body("fr", "Je suis désolé que votre colis soit en retard. Il arrive sous deux jours.")
                    .build(),
            script("lost", "I am sorry that your parcel is lost. We send you another one today, free of charge.")
                    .build(),
            script(
                            "refund",
                            "We pay order {{attribute.order}} back within {{input.days:number 1..30}} days, {{visitor.name|dear customer}}.")
                    .build(),
            script("thanks", "Thank you!").build(),
            script("offer", "You get ten percent off your next order with us.")
                    .disclaimer("terms")
                    .build(),
            script("terms", "Our general terms apply; not to be combined with other offers.")
                    .build(),
            script("bens", "My cat says hello and wishes you a fine day.")
                    .scope(Scope.personal(BEN))
                    .build(),
            script("anns", "Have a good one and come back soon, dear friend.")
                    .scope(Scope.personal(ANN))
                    .approval(Approval.DRAFTED)
                    .build(),
            script("over", "The winter sale ends on Sunday at midnight sharp.")
                    .validUntil(NOW)
                    .build(),
            script("gone", "We no longer say this to anybody at all, ever.")
                    .approval(Approval.retired("lead", NOW))
                    .build(),
            script("han", "很抱歉您的包裹迟到了，应该会在两个工作日内送达。").build());
    private static final OriginJudge JUDGE = OriginJudge.of(ScriptLibrary.of(SCRIPTS));

    @Test
    void a_scripts_words_that_are_claimed_are_its_words() {
        Judgement judgement = judge(LATE, claim("late"));

        assertThat(judgement.script()).contains(new Judged(new ScriptRef("late", 1), "en", 0));
        assertThat(judgement.claimed()).isEqualTo(Claimed.SCRIPT);
        assertThat(judgement.claimed().isSo()).isTrue();
    }

    @Test
    void an_edited_script_says_by_how_much() {
        Judgement judgement = judge(LATE.replace("two", "three").replace("sorry", "so sorry"), claim("late"));

        assertThat(judgement.script()).contains(new Judged(new ScriptRef("late", 1), "en", 7));
        assertThat(judgement.claimed()).isEqualTo(Claimed.SCRIPT);
    }

    @Test
    void an_agent_who_says_ad_lib_of_a_scripts_words_is_found_out() {
        assertThat(judge(LATE, null).script()).contains(new Judged(new ScriptRef("late", 1), "en", 0));
        assertThat(judge(LATE, null).claimed()).isEqualTo(Claimed.SCRIPT_HIDDEN);
        assertThat(judge(LATE.replace("two working", "some"), null).script())
                .map(Judged::ref)
                .contains(new ScriptRef("late", 1));
        assertThat(judge("je suis désolé que votre colis soit en retard. Il arrive sous trois jours.", null)
                        .script())
                .contains(new Judged(new ScriptRef("late", 1), "fr", 6));
        assertThat(judge("很抱歉，您的包裹迟到了，应该会在三个工作日内送达。", null).script())
                .contains(new Judged(new ScriptRef("han", 1), "en", 2));
        assertThat(judge("Thank you!", null).script()).contains(new Judged(new ScriptRef("thanks", 1), "en", 0));
        assertThat(JUDGE.judge(request(LATE, null)).claimed().isSo()).isFalse();
    }

    @Test
    void an_agent_who_says_script_of_own_words_is_found_out() {
        Judgement judgement = judge(OWN, claim("late"));

        assertThat(judgement.script()).isEmpty();
        assertThat(judgement.claimed()).isEqualTo(Claimed.NO_SCRIPT);
        assertThat(judgement.claimed().isSo()).isFalse();
    }

    @Test
    void an_agent_who_names_another_script_is_found_out() {
        Judgement judgement = judge(LATE, claim("lost"));

        assertThat(judgement.script()).map(Judged::ref).contains(new ScriptRef("late", 1));
        assertThat(judgement.claimed()).isEqualTo(Claimed.OTHER_SCRIPT);
        assertThat(judge(LATE, new ScriptClaim("late", "1", "fr", Map.of())).claimed())
                .isEqualTo(Claimed.OTHER_SCRIPT);
    }

    @ParameterizedTest
    @CsvSource({
        "late, 2",
        "late, 0",
        "late, 01",
        "late, x",
        "late, ''",
        "LATE, 1",
        "none, 1",
        "late, 99999999999",
        "bens, 1"
    })
    void a_claim_of_what_is_not_there_is_false(String id, String version) {
        Judgement judgement = judge(LATE, new ScriptClaim(id, version));

        assertThat(judgement.script()).map(Judged::ref).contains(new ScriptRef("late", 1));
        assertThat(judgement.claimed()).isEqualTo(Claimed.OTHER_SCRIPT);
        assertThat(judge(OWN, new ScriptClaim(id, version)).claimed()).isEqualTo(Claimed.NO_SCRIPT);
    }

    @Test
    void own_words_are_own_words() {
        assertThat(judge(OWN, null).script()).isEmpty();
        assertThat(judge(OWN, null).claimed()).isEqualTo(Claimed.OWN_WORDS);
        assertThat(judge("", null).script()).isEmpty();
        assertThat(judge("Thank you so much for waiting all that time.", null).script())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {LATE + " " + OWN, OWN + "\n" + LATE, OWN + " " + LATE + " " + OWN})
    void a_script_among_as_many_own_words_is_ad_lib_whatever_is_claimed(String mixed) {
        assertThat(judge(mixed, null).script()).isEmpty();
        assertThat(judge(mixed, claim("late")).script()).isEmpty();
        assertThat(judge(mixed, claim("late")).claimed()).isEqualTo(Claimed.NO_SCRIPT);
    }

    @Test
    void a_script_with_few_own_words_is_edited() {
        assertThat(judge("Hi Eve! " + LATE, null).script()).contains(new Judged(new ScriptRef("late", 1), "en", 8));
    }

    @ParameterizedTest
    @CsvSource({"0, -1", "0.005, -1", "0.02, 1", "1, 1"})
    void how_much_may_be_changed_is_the_policys(double mostEdit, int distance) {
        JudgeRequest request =
                new JudgeRequest(LATE.replace("late.", "late!"), null, ANN, TEAMS, NOW, VALUES, mostEdit, Set.of());

        assertThat(JUDGE.judge(request).script().map(Judged::distance).orElse(-1))
                .isEqualTo(distance);
    }

    @Test
    void what_a_field_or_a_network_changes_does_not_count() {
        assertThat(distance("  " + LATE.replace(". ", ".\u2069\u2068 ") + "\r\n"))
                .isZero();
        assertThat(distance("Je suis de\u0301sole\u0301 que votre colis soit en retard. Il arrive sous deux jours."))
                .isZero();
    }

    @Test
    void values_and_inputs_are_part_of_the_script() {
        String text = "We pay order A-1042 back within 14 days, Eve.";
        ScriptClaim claim = new ScriptClaim("refund", "1", "en", Map.of("days", "14"));

        assertThat(judge(text, claim).script()).contains(new Judged(new ScriptRef("refund", 1), "en", 0));
        assertThat(judge(text.replace("1042", "9999"), claim).script())
                .contains(new Judged(new ScriptRef("refund", 1), "en", 4));
        assertThat(judge(text, claim).claimed()).isEqualTo(Claimed.SCRIPT);
    }

    @Test
    void inputs_that_nobody_told_may_be_anything_short() {
        assertThat(distance("We pay order A-1042 back within 14 days, Eve.")).isZero();
        assertThat(distance("We pay order A-1042 back within a few days, Eve.")).isZero();
        assertThat(judge("We pay order A-1042 back within " + OWN + " days, Eve.", null)
                        .script())
                .isEmpty();
    }

    @Test
    void a_script_that_is_hardly_more_than_an_input_makes_no_own_words_scripted() {
        OriginJudge judge = OriginJudge.of(ScriptLibrary.of(List.of(
                script("note", "Hi {{input.note:text 500}}").build(),
                script("all", "{{input.note:text 500}}").build())));

        assertThat(judge.judge(request("Hi " + OWN, null)).script()).isEmpty();
        assertThat(judge.judge(request(OWN, new ScriptClaim("all", "1"))).script())
                .isEmpty();
        ScriptClaim filled = new ScriptClaim("note", "1", null, Map.of("note", OWN));
        assertThat(judge.judge(request("Hi " + OWN, filled)).script())
                .map(Judged::distance)
                .contains(0);
    }

    @Test
    void only_what_the_agent_may_use_now_is_looked_for() {
        assertThat(judge("My cat says hello and wishes you a fine day.", null).script())
                .isEmpty();
        assertThat(judge("My cat says hello and wishes you a fine day.", claim("bens"))
                        .script())
                .isEmpty();
        assertThat(judge("The winter sale ends on Sunday at midnight sharp.", null)
                        .script())
                .isEmpty();
        assertThat(judge("We no longer say this to anybody at all, ever.", null).script())
                .isEmpty();
        assertThat(judge("Have a good one and come back soon, dear friend.", null)
                        .script())
                .map(Judged::ref)
                .contains(new ScriptRef("anns", 1));
    }

    @Test
    void a_claim_of_an_older_version_is_judged_by_that_version() {
        OriginJudge judge = OriginJudge.of(ScriptLibrary.of(List.of(
                version("late", 1, LATE).build(),
                version("late", 2, LATE.replace("two", "three")).build())));

        assertThat(judge.judge(request(LATE, claim("late"))).script())
                .contains(new Judged(new ScriptRef("late", 1), "en", 0));
        assertThat(judge.judge(request(LATE, null)).script()).contains(new Judged(new ScriptRef("late", 2), "en", 4));
    }

    @Test
    void disclaimers_that_stand_in_it_are_told_and_do_not_count_as_changes() {
        String offer = "You get ten percent off your next order with us.";
        String terms = "Our general terms apply; not to be combined with other offers.";

        assertThat(judge(offer + "\n\n" + terms, claim("offer")))
                .isEqualTo(new Judgement(
                        java.util.Optional.of(new Judged(new ScriptRef("offer", 1), "en", 0)),
                        Set.of("terms"),
                        Claimed.SCRIPT));
        assertThat(judge(offer + "\n\n" + terms, null).disclaimers()).containsExactly("terms");
        assertThat(judge(offer, claim("offer")).disclaimers()).isEmpty();
        assertThat(judge(offer + "\n\n" + terms.replace("not", "NOT"), claim("offer"))
                        .disclaimers())
                .isEmpty();
        assertThat(judge(offer + " " + terms, claim("offer")).disclaimers()).isEmpty();
        assertThat(judge(terms, claim("terms")).script()).map(Judged::ref).contains(new ScriptRef("terms", 1));
    }

    @Test
    void disclaimers_that_a_policy_asks_for_are_found_with_own_words() {
        JudgeRequest request = new JudgeRequest(
                OWN + "\n\nOur general terms apply; not to be combined with other offers.",
                null,
                ANN,
                TEAMS,
                NOW,
                VALUES,
                JudgeRequest.MOST_EDIT,
                Set.of("terms", "none"));

        assertThat(JUDGE.judge(request))
                .isEqualTo(new Judgement(java.util.Optional.empty(), Set.of("terms"), Claimed.OWN_WORDS));
    }

    @Test
    void among_many_scripts_that_differ_by_a_word_the_right_one_is_found() {
        List<ScriptedResponse> family = new ArrayList<>();
        IntStream.range(0, 500)
                .forEach(i -> family.add(script(
                                "depot-" + i,
                                "Your parcel is at depot number" + i + " and waits for you there until Friday evening.")
                        .build()));
        OriginJudge judge = OriginJudge.of(ScriptLibrary.of(family));

        for (int i = 0; i < 500; i += 37) {
            String text = "Your parcel is at depot number" + i + " and waits for you there until Friday evening.";
            assertThat(judge.judge(request(text, null)).script())
                    .contains(new Judged(new ScriptRef("depot-" + i, 1), "en", 0));
        }
    }

    @Test
    void a_claim_of_a_script_that_is_near_does_not_hide_the_one_whose_words_they_are() {
        OriginJudge judge = OriginJudge.of(ScriptLibrary.of(List.of(
                script("late", LATE).build(),
                script("later", LATE.replace("two", "three")).build())));

        assertThat(judge.judge(request(LATE, claim("later"))))
                .isEqualTo(new Judgement(
                        java.util.Optional.of(new Judged(new ScriptRef("late", 1), "en", 0)),
                        Set.of(),
                        Claimed.OTHER_SCRIPT));
    }

    @Test
    void equal_scripts_are_told_apart_by_the_claim_and_else_the_widest_is_named() {
        OriginJudge judge = OriginJudge.of(ScriptLibrary.of(List.of(
                script("a-own", LATE).scope(Scope.personal(ANN)).build(),
                script("b-desk", LATE).build(),
                script("c-desk", LATE).build())));

        assertThat(judge.judge(request(LATE, claim("c-desk"))).script())
                .map(found -> found.ref().id())
                .contains("c-desk");
        assertThat(judge.judge(request(LATE, null)).script())
                .map(found -> found.ref().id())
                .contains("b-desk");
    }

    @Test
    void nothing_prints_the_message() {
        assertThat(request(OWN, claim("late")).toString()).doesNotContain("driver");
    }

    @Test
    void a_share_is_from_0_to_1() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JudgeRequest("", null, ANN, TEAMS, NOW, VALUES, Double.NaN, Set.of()));
    }

    private static ScriptClaim claim(String id) {
        return new ScriptClaim(id, "1", "en", Map.of());
    }

    private static int distance(String text) {
        return judge(text, null).script().orElseThrow().distance();
    }

    private static Judgement judge(String text, @Nullable ScriptClaim claim) {
        return JUDGE.judge(request(text, claim));
    }

    private static JudgeRequest request(String text, @Nullable ScriptClaim claim) {
        return new JudgeRequest(text, claim, ANN, TEAMS, NOW, VALUES, JudgeRequest.MOST_EDIT, Set.of());
    }
}
