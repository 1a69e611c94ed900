/** Texts with placeholders and what becomes of them; begin with {@link dev.peekwire.response.template.Template}. */
@NullMarked
package dev.peekwire.response.template;

import org.jspecify.annotations.NullMarked;
