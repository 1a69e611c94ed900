package dev.peekwire.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One page in every look, so that a state is made once: axe-core must find nothing, and a picture of each is kept in
 * {@code target/screenshots}. Where a look can change some of what axe-core knows, it is asked for that only.
 */
final class Looks {
    private static final int NARROW = 390;

    /** As the component turns what it shows; what is open stays open. */
    private static final String TURN =
            """
            dir => {
              const element = document.querySelector("peekwire-console, peekwire-chat");
              element.shadowRoot.querySelector("[part~=panel]").dir = dir;
            }
            """;

    private final Page page;
    private final Tab tab;
    private final Path folder;
    private final boolean narrowToo;
    private final List<String> found = new ArrayList<>();

    private Looks(Tab tab, String folder, boolean narrowToo) {
        this.tab = tab;
        this.page = tab.page();
        this.folder = Path.of("target", "screenshots", folder);
        this.narrowToo = narrowToo;
    }

    /** Of a page with a chat. */
    static Looks of(ChatPage page, String folder) {
        return new Looks(page.tab(), folder, false);
    }

    /** Of a page with a console, which is another in a narrow place. */
    static Looks of(ConsolePage page, String folder) {
        return new Looks(page.tab(), folder, true);
    }

    /** Where nothing moves, so that no colour is met on its way. */
    static Browser.NewContextOptions still() {
        return new Browser.NewContextOptions().setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE);
    }

    void check(String state) {
        in(ColorScheme.DARK, ForcedColors.NONE);
        found("dark", state, Axe.colours(page));
        in(ColorScheme.DARK, ForcedColors.ACTIVE);
        found("high_contrast", state, Axe.colours(page));
        in(ColorScheme.LIGHT, ForcedColors.NONE);
        found("light", state, Axe.violations(page));
        page.evaluate(TURN, "rtl");
        found("right_to_left", state, Axe.places(page));
        page.evaluate(TURN, "ltr");
        if (narrowToo) {
            narrow(state);
        }
    }

    private void narrow(String state) {
        ViewportSize size = page.viewportSize();
        page.setViewportSize(NARROW, size.height);
        found("narrow", state, Axe.places(page));
        page.setViewportSize(size.width, size.height);
    }

    /** To be asked in the end. */
    void foundNothing() {
        assertThat(found).isEmpty();
        assertThat(tab.violations()).isEmpty();
    }

    private void in(ColorScheme scheme, ForcedColors forced) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced));
    }

    private void found(String look, String state, List<String> violations) {
        String name = look + "-" + state + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)));
        violations.forEach(violation -> found.add(name + ": " + violation));
    }
}
