package dev.peekwire.examples.jetty;

import dev.peekwire.examples.conversation.EmbeddedDeskTest;

class JettyExampleTest extends EmbeddedDeskTest {
    @Override
    protected Running start(String origin) throws Exception {
        JettyExample example = JettyExample.start(0, origin);
        return new Running(example, example.port());
    }
}
