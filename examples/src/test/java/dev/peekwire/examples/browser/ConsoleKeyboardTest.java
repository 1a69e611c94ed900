package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.examples.demo.Chromium;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several chats at once, by keyboard alone. */
@ExtendWith(Chromium.class)
class ConsoleKeyboardTest {
    private final Browser browser;
    private BrowserDesk desk;
    private ConsolePage agent;
    private Kari kari;
    private Kari jean;
    private Kari budi;

    ConsoleKeyboardTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void threeVisitors() {
        desk = BrowserDesk.start();
        agent = ConsolePage.open(desk, browser);
        kari = Kari.named(desk, "Kari");
        assertThat(agent.places()).hasCount(1);
        jean = Kari.named(desk, "Jean");
        assertThat(agent.places()).hasCount(2);
        budi = Kari.named(desk, "Budi");
        assertThat(agent.places()).hasCount(3);
        agent.has("Kari");
    }

    @AfterEach
    void nobodyComplained() {
        List.of(kari, jean, budi).forEach(Kari::close);
        assertThat(agent.tab().complaints()).isEmpty();
        agent.close();
        desk.close();
    }

    /** What has the focus, shadow trees included. */
    private Object focused() {
        return agent.page()
                .evaluate("document.activeElement.shadowRoot?.activeElement?.id ?? document.activeElement.tagName");
    }

    @Test
    void each_visitor_gets_the_answer_meant_for_them() {
        agent.press("Alt+ArrowDown");
        agent.has("Jean");
        assertThat(focused()).isEqualTo("reply");
        agent.types("Bonjour Jean");
        agent.press("Alt+3");
        agent.has("Budi");
        agent.types("Halo");
        agent.press("Shift+Enter");
        agent.types("Budi");
        agent.press("Enter");
        await().untilAsserted(() -> assertThat(budi.heard()).containsExactly("Halo\nBudi"));
        agent.press("Alt+ArrowUp");
        agent.has("Jean");
        assertThat(agent.reply()).hasValue("Bonjour Jean");
        agent.press("Enter");
        await().untilAsserted(() -> assertThat(jean.heard()).containsExactly("Bonjour Jean"));
        assertThat(agent.reply()).hasValue("");
        assertThat(kari.heard()).isEmpty();
    }

    @Test
    void alt_and_zero_goes_to_whoever_waits_longest() {
        agent.press("Alt+0");
        agent.has("Jean");
        agent.types("Hello");
        agent.press("Enter");
        // He has the answer before the agent's own page knows that he waits no more.
        assertThat(agent.places().locator(".wait")).hasCount(2);
        agent.press("Alt+0");
        agent.has("Kari");
        agent.press("Alt+0");
        agent.has("Budi");
    }

    @Test
    void a_note_is_for_colleagues_and_the_mode_stays_with_the_chat() {
        agent.press("Alt+r", "Alt+n");
        agent.types("She is a good customer");
        agent.press("Enter");
        assertThat(agent.part("note")).containsText("internal note");
        assertThat(agent.part("note")).containsText("She is a good customer");
        agent.press("Alt+2");
        agent.types("Bonjour");
        agent.press("Enter");
        await().untilAsserted(() -> assertThat(jean.heard()).containsExactly("Bonjour"));
        assertThat(kari.heard()).isEmpty();
        agent.press("Alt+1");
        assertThat(agent.button("Internal note")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void the_shortcuts_are_listed_and_escape_leads_back_to_where_one_was() {
        agent.press("Alt+r");
        agent.types("Dear");
        agent.press("Alt+k");
        assertThat(agent.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keyboard shortcuts")))
                .containsText("Whoever waits longest");
        agent.press("Alt+ArrowDown");
        agent.press("Escape");
        assertThat(agent.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        agent.has("Kari");
        agent.types(" Kari");
        assertThat(agent.reply()).hasValue("Dear Kari");
    }

    @Test
    void tab_goes_through_everything_and_out_again() {
        agent.page().evaluate("document.body.append(Object.assign(document.createElement('button'), { id: 'after' }))");
        agent.page().evaluate("document.activeElement.blur()");
        boolean reply = false;
        for (int i = 0; i < 40 && !"BUTTON".equals(agent.page().evaluate("document.activeElement.tagName")); i++) {
            agent.press("Tab");
            reply |= "reply".equals(focused());
        }
        assertThat(agent.page().evaluate("document.activeElement.id")).isEqualTo("after");
        assertThat(reply).isTrue();
    }

    @Test
    void arrows_walk_through_the_list_and_enter_opens() {
        agent.places().first().focus();
        agent.press("ArrowDown", "ArrowDown", "Enter");
        agent.has("Budi");
        assertThat(agent.placeOf("Budi")).hasAttribute("aria-current", "true");
        assertThat(agent.placeOf("Kari")).not().hasAttribute("aria-current", "true");
    }

    @Test
    void a_word_that_is_being_composed_is_not_sent_by_its_enter() {
        agent.press("Alt+r");
        agent.types("にほ");
        agent.reply()
                .evaluate("field => field.dispatchEvent(new KeyboardEvent('keydown', "
                        + "{ key: 'Enter', code: 'Enter', isComposing: true, bubbles: true, composed: true }))");
        assertThat(agent.reply()).hasValue("にほ");
        agent.press("Enter");
        await().untilAsserted(() -> assertThat(kari.heard()).containsExactly("にほ"));
    }

    @Test
    void a_chat_that_ends_while_it_is_answered_does_not_take_the_focus_to_nowhere() {
        kari.allows(PeekLevel.MASKED).seenBy(1);
        agent.press("Alt+r");
        agent.types("I was");
        kari.ends();
        assertThat(agent.inside(".foot")).containsText("This chat has ended.");
        agent.press("Alt+ArrowDown");
        agent.has("Jean");
        assertThat(agent.places().last()).containsText("Kari");
        assertThat(agent.places().last()).containsText("ended");
    }
}
