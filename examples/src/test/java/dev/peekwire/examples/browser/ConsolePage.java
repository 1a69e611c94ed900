package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** An agent in front of {@code <peekwire-console>}, with an English page unless told otherwise. */
final class ConsolePage implements AutoCloseable {
    private final Tab tab;

    private ConsolePage(Tab tab) {
        this.tab = tab;
    }

    /** Ana, taking chats. */
    static ConsolePage open(BrowserDesk desk, Browser browser) {
        return open(desk, browser, "");
    }

    /** With further attributes for the element, as {@code look=all&muted}. */
    static ConsolePage open(BrowserDesk desk, Browser browser, String query) {
        return open(
                desk,
                browser,
                "token=agent-ana&available=" + query,
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1100, 720));
    }

    static ConsolePage open(BrowserDesk desk, Browser browser, String query, Browser.NewContextOptions options) {
        ConsolePage page = new ConsolePage(desk.open(browser, "/test/console.html?" + query, options));
        page.page().waitForFunction("() => window.told.some(([, state]) => state === 'connected')");
        if (query.contains("available")) {
            page.counts();
        }
        return page;
    }

    Tab tab() {
        return tab;
    }

    Page page() {
        return tab.page();
    }

    Locator part(String part) {
        return page().locator("peekwire-console [part~=" + part + "]");
    }

    Locator inside(String selector) {
        return page().locator("peekwire-console " + selector);
    }

    Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The places of the chats in the list. */
    Locator places() {
        return part("list").getByRole(AriaRole.BUTTON);
    }

    Locator placeOf(String visitor) {
        return part("list")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile(".*" + visitor + ".*")));
    }

    /** An agent of a desk with routing, who takes no chats yet. */
    static ConsolePage of(BrowserDesk desk, Browser browser, String agent) {
        return of(desk, browser, agent, "", new Browser.NewContextOptions().setLocale("en-GB"));
    }

    /** The supervisor, with the view of everything to be had. */
    static ConsolePage supervising(BrowserDesk desk, Browser browser) {
        return of(desk, browser, "nils", "&supervisor=", new Browser.NewContextOptions().setLocale("en-GB"));
    }

    /** With further attributes, in a context of its own. */
    static ConsolePage of(
            BrowserDesk desk, Browser browser, String agent, String query, Browser.NewContextOptions options) {
        String all = "page-routing&token=agent-" + agent + query;
        return open(desk, browser, all, options.setViewportSize(1100, 720));
    }

    /** Takes chats from now on, and the desk knows. */
    void takesChats() {
        available().check();
        counts();
    }

    private void counts() {
        page().waitForFunction("() => window.presence?.available === true");
    }

    /** The switch. */
    Locator available() {
        return page().getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Take new chats"));
    }

    /** A team or an agent in the supervisor's view. */
    Locator card(String name) {
        Locator heading = page().getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
        return part("floor").locator(".card").filter(new Locator.FilterOptions().setHas(heading));
    }

    /** What is offered, the most urgent first. */
    Locator offers() {
        return part("offer");
    }

    /** What the agent can do with the first offer, or with the dialog. */
    void clicks(String button) {
        button(button).first().click();
    }

    Locator dialog() {
        return page().getByRole(AriaRole.DIALOG);
    }

    Locator reply() {
        return part("input");
    }

    Locator log() {
        return page().getByRole(AriaRole.LOG);
    }

    /** What is not sent yet, as it stands there. */
    Locator draft() {
        return inside(".unsent");
    }

    Locator title() {
        return part("title");
    }

    /** Cuts the line, and leaves none. */
    void cutOff() {
        page().evaluate("cutOff()");
    }

    void press(String... keys) {
        for (String key : keys) {
            page().keyboard().press(key);
        }
    }

    void types(String text) {
        page().keyboard().type(text);
    }

    /** The name of the visitor whose chat is open. */
    void has(String visitor) {
        assertThat(title()).hasText(visitor);
    }

    /** Every draft that was ever on the screen. */
    List<String> draftsShown() {
        return recorded("drafts");
    }

    /** Every text of the console, as it ever was. */
    List<String> textsShown() {
        return recorded("texts");
    }

    /** Every unsent text that screen readers were given. */
    List<String> spoken() {
        return recorded("spoken");
    }

    /** What of the draft was on the screen when the listeners of an erasure were done. */
    List<String> leftBehind() {
        return recorded("leftBehind");
    }

    private List<String> recorded(String what) {
        return ((List<?>) page().evaluate("what => [...new Set(window[what])]", what))
                .stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        tab.close();
    }
}
