package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.TeamId;
import dev.peekwire.client.StartRequest;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.response.GaugeLimits;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.responses.Responses;
import dev.peekwire.store.memory.MemoryResponseStore;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Quick replies, proposals and approvals in the console, and whose answers sound scripted. */
@ExtendWith(Chromium.class)
class LibraryScreenTest {
    private static final String MARKUP = "<img src=x onerror=\"window.hacked=1\">${7*7}</bdi>";
    private static final TeamId ORDERS = new TeamId("orders");

    private final Browser browser;

    LibraryScreenTest(Browser browser) {
        this.browser = browser;
    }

    private static BrowserDesk desk() {
        Responses responses = Responses.builder()
                .library(ScriptLibrary.of(List.of(AnsweringDesk.script(
                        "hours", "hours", "Opening hours", "We are here from 9 to 17, Monday to Friday, also today."))))
                .policy(ResponsePolicy.of(PolicyRule.builder("first line", ResponseMode.FREE)
                        .gauge(new GaugeLimits(100, 1, 1, 9))
                        .build()))
                .build();
        return RoutedDesk.start(settings -> settings.responses(responses).responseStore(MemoryResponseStore.create()));
    }

    private static Locator rows(ConsolePage page) {
        return page.inside(".library-panel:not([hidden]) .library-row");
    }

    private static Locator field(ConsolePage page, String id) {
        return page.inside("#" + id);
    }

    @Test
    void an_agent_writes_a_reply_by_keyboard_proposes_it_and_reads_what_became_of_it() {
        try (BrowserDesk desk = desk();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana", "", Looks.still());
                ConsolePage nils = ConsolePage.of(desk, browser, "nils", "&supervisor=", Looks.still())) {
            Looks looks = Looks.of(ana, "library");
            Looks approver = Looks.of(nils, "library-approver");
            ana.press("Alt+m");
            assertThat(ana.dialog()).containsText("You have no replies of your own yet.");
            writes(ana, looks);
            proposes(ana);
            assertThat(nils.button("Replies: 1 proposal waits")).isVisible();
            decides(nils, approver);
            assertThat(rows(ana)).containsText("refused");
            assertThat(rows(ana)).containsText("Say until when");
            looks.check("2-refused");
            looks.foundNothing();
            approver.foundNothing();
            assertThat(nils.button("Replies")).hasCount(1);
        }
    }

    /** Tab, type, Enter: no mouse. */
    private static void writes(ConsolePage ana, Looks looks) {
        ana.press("Tab", "Enter");
        assertThat(field(ana, "reply-shortcut")).isFocused();
        ana.types("b r b");
        assertThat(field(ana, "reply-shortcut-problem")).containsText("not a shortcut");
        ana.press("ControlOrMeta+a");
        ana.types("brb");
        assertThat(field(ana, "reply-shortcut-problem")).isHidden();
        ana.press("Tab");
        ana.types("One moment");
        field(ana, "reply-body-en").focus();
        ana.types("One moment, {{visitor.nam}}.");
        assertThat(ana.inside(".library-bodies .problem")).containsText("Line 1, character 13");
        looks.check("1-wrong");
        ana.press("Tab", "Enter");
        assertThat(field(ana, "reply-body-en")).isFocused();
        ana.press("ControlOrMeta+a");
        ana.types("One moment, ");
        field(ana, "reply-placeholder").selectOption("{{visitor.name}}");
        assertThat(field(ana, "reply-body-en")).hasValue("One moment, {{visitor.name}}");
        ana.press("Escape");
        assertThat(ana.button("Go on with what you began")).isVisible();
        ana.clicks("Go on with what you began");
        ana.press("Enter");
        assertThat(rows(ana)).containsText("One moment, {{visitor.name}}");
    }

    private static void proposes(ConsolePage ana) {
        ana.clicks("Propose to a team");
        ana.press("Tab", "Enter");
        assertThat(rows(ana)).containsText("proposed");
    }

    private static void decides(ConsolePage nils, Looks looks) {
        nils.press("Alt+m");
        nils.dialog().getByRole(AriaRole.TAB).first().focus();
        nils.press("ArrowRight");
        assertThat(rows(nils)).containsText("Ana");
        looks.check("1-waiting");
        nils.press("Tab");
        nils.types("Say until when");
        nils.press("Tab", "Tab", "Enter");
        assertThat(nils.dialog()).containsText("Nothing waits for you.");
        nils.press("Escape");
    }

    @Test
    void what_is_approved_is_compared_with_what_is_in_use_and_can_be_retired() {
        try (BrowserDesk desk = desk();
                Ana ana = Ana.at(desk, "ana", false);
                Ana sue = Ana.at(desk, "nils", false);
                ConsolePage nils = ConsolePage.supervising(desk, browser)) {
            ScriptRef own = Ana.await(ana.client().saveReply(new QuickReply("brb", "Back", "en", "One moment.")));
            ScriptRef team = Ana.await(ana.client().propose(own, ORDERS));
            Ana.await(sue.client().decide(team, LibraryFrame.Verdict.APPROVE, null));
            nils.press("Alt+m");
            nils.dialog().getByText("In use (1)").click();
            assertThat(rows(nils)).containsText("One moment.");
            ScriptRef next = Ana.await(ana.client()
                    .saveReply(new QuickReply(own.id(), 1, "brb", "Back", "en", Map.of("en", "Two moments."))));
            Ana.await(ana.client().propose(next, ORDERS));
            nils.dialog().getByText("Proposals (1)").click();
            assertThat(rows(nils).locator("del")).hasText(new String[] {"taken out: One moment."});
            assertThat(rows(nils).locator("ins")).hasText(new String[] {"put in: Two moments."});
            nils.clicks("Approve");
            assertThat(nils.dialog()).containsText("Nothing waits for you.");
            nils.dialog().getByText("In use (1)").click();
            assertThat(rows(nils)).containsText("Two moments.");
            nils.clicks("Retire");
            assertThat(nils.dialog()).containsText("No proposal is in use.");
        }
    }

    @Test
    void a_reply_that_was_changed_in_another_window_is_shown_beside_ones_own_and_one_is_chosen() {
        try (BrowserDesk desk = desk();
                Ana elsewhere = Ana.at(desk, "ana", false);
                ConsolePage ana = ConsolePage.of(desk, browser, "ana", "", Looks.still())) {
            ScriptRef own = Ana.await(elsewhere.client().saveReply(new QuickReply("brb", "Back", "en", "One moment.")));
            ana.press("Alt+m");
            ana.clicks("Change");
            field(ana, "reply-title").fill("Back soon");
            Ana.await(elsewhere
                    .client()
                    .saveReply(new QuickReply(own.id(), 1, "brb", "Away", "en", Map.of("en", "One moment."))));
            assertThat(ana.dialog()).containsText("changed in another window meanwhile: version 2");
            assertThat(Axe.violations(ana.page())).isEmpty();
            ana.clicks("Keep mine");
            assertThat(rows(ana)).containsText("Back soon");
            ana.clicks("Remove");
            ana.clicks("Remove for good");
            assertThat(rows(ana)).hasCount(0);
            ana.cutOff();
            assertThat(ana.dialog()).containsText("You are not connected.");
        }
    }

    @Test
    void what_was_said_becomes_a_reply_and_hostile_words_are_words() {
        try (BrowserDesk desk = desk();
                ConsolePage ana = ConsolePage.of(desk, browser, "ana", "&available=", Looks.still());
                ConsolePage nils = ConsolePage.supervising(desk, browser);
                Kari kari = Kari.asks(desk, StartRequest.about("orders").with("name", "Kari"))) {
            ana.has("Kari");
            ana.press("Alt+r");
            ana.types("Hello Kari, {{7*7}}");
            ana.press("Enter");
            assertThat(ana.log()).containsText("{{7*7}}");
            ana.press("Alt+m");
            ana.clicks("Save my last message");
            assertThat(field(ana, "reply-body-en")).hasValue("Hello {{visitor.name}}, \\{{7*7\\}}");
            try (Ana ben = Ana.at(desk, "ben", false)) {
                ScriptRef own = Ana.await(ben.client().saveReply(new QuickReply("img", MARKUP, "en", MARKUP)));
                Ana.await(ben.client().propose(own, ORDERS));
            }
            nils.press("Alt+m");
            nils.dialog().getByText("Proposals (1)").click();
            assertThat(rows(nils)).containsText(MARKUP);
            Harmless.check(nils.tab());
            Harmless.check(ana.tab());
            assertThat(kari.heard()).isNotEmpty();
        }
    }

    @Test
    void a_supervisor_sees_whose_answers_sound_scripted_and_by_which_rule() {
        try (BrowserDesk desk = desk();
                Ana ana = Ana.at(desk, "ana", true);
                ConsolePage nils = ConsolePage.of(desk, browser, "nils", "&supervisor=", Looks.still());
                Kari kari = Kari.asks(desk, StartRequest.about("orders").with("name", "Kari"))) {
            nils.clicks("Supervision");
            assertThat(nils.card("Ana").locator(".floor-chat")).hasCount(1);
            String hours = "We are here from 9 to 17, Monday to Friday, also today.";
            Ana.await(ana.client().post(kari.chat(), hours));
            Ana.await(ana.client().post(kari.chat(), hours));
            assertThat(nils.card("Ana")).containsText("1 chat sounds scripted");
            assertThat(nils.card("Ana")).containsText(Pattern.compile("2 scripts in a row.*first line"));
            assertThat(Axe.violations(nils.page())).isEmpty();
            Ana.await(ana.client().post(kari.chat(), "I look after it myself."));
            assertThat(nils.part("floor")).not().containsText("scripted");
        }
    }
}
