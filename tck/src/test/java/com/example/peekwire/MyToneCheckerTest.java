package com.example.peekwire;

import dev.peekwire.spi.ToneChecker;
import dev.peekwire.tck.tone.ToneCheckerTck;

class MyToneCheckerTest extends ToneCheckerTck {
    @Override
    protected ToneChecker checker() {
        return new ApologyChecker(); // yours
    }

    @Override
    protected String wrong() {
        return "I am sorry if you did not read it.";
    }

    @Override
    protected String right() {
        return "I am sorry, that was our mistake.";
    }
}
