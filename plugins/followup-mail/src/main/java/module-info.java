/** Follow-ups by mail. */
@org.jspecify.annotations.NullMarked
module dev.peekwire.followup.mail {
    requires transitive dev.peekwire.core;
    requires jakarta.activation;
    requires jakarta.mail;
    requires org.eclipse.angus.mail;

    exports dev.peekwire.followup.mail;
}
