/** Follow-ups by mail; begin with {@link dev.peekwire.followup.mail.MailSender}. */
@NullMarked
package dev.peekwire.followup.mail;

import org.jspecify.annotations.NullMarked;
