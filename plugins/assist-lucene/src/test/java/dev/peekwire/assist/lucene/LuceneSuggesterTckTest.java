package dev.peekwire.assist.lucene;

import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.tck.suggest.ResponseSuggesterTck;

class LuceneSuggesterTckTest extends ResponseSuggesterTck {
    @Override
    protected ResponseSuggester suggester() {
        return LuceneSuggester.create();
    }
}
