package dev.peekwire.examples.tomcat;

import dev.peekwire.examples.conversation.EmbeddedDeskTest;

class TomcatExampleTest extends EmbeddedDeskTest {
    @Override
    protected Running start(String origin) throws Exception {
        TomcatExample example = TomcatExample.start(0, origin);
        return new Running(example, example.port());
    }
}
