package dev.peekwire.assist.lucene;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms with frequencies that were counted before. */
final class Frequencies extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Double>> rest;

    Frequencies(Map<String, Double> counted) {
        this.rest = counted.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!rest.hasNext()) {
            return false;
        }
        Map.Entry<String, Double> next = rest.next();
        term.append(next.getKey());
        frequency.setTermFrequency((int) Math.max(1, Math.round(next.getValue() * Saturation.ONE)));
        return true;
    }
}
