/** The web components in a real Chromium, under a strict policy; {@link dev.peekwire.examples.browser.BrowserDesk} is where a test begins. */
@NullMarked
package dev.peekwire.examples.browser;

import org.jspecify.annotations.NullMarked;
