/** Peekwire's suggestions of scripts, on Apache Lucene. */
@org.jspecify.annotations.NullMarked
module dev.peekwire.assist.lucene {
    requires transitive dev.peekwire.core;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;

    exports dev.peekwire.assist.lucene;
}
