package com.example.peekwire;

import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.tck.suggest.ResponseSuggesterTck;

class MySuggesterTest extends ResponseSuggesterTck {
    @Override
    protected ResponseSuggester suggester() {
        return new WordSuggester(); // yours
    }
}
