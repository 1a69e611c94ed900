package dev.peekwire.desk;

import dev.peekwire.cluster.DraftFrame;

/** What other nodes tell of what is typed there: fleeting, and kept nowhere. No call blocks. */
interface Whispers {
    /** Nobody listens. */
    Whispers NOBODY = new Whispers() {
        @Override
        public void heard(DraftFrame.Suggested frame) {}

        @Override
        public void heard(DraftFrame.Hinted frame) {}

        @Override
        public void cutOff() {}
    };

    /** Scripts for an agent who is here. */
    void heard(DraftFrame.Suggested frame);

    /** What somebody who waits may be about to say. */
    void heard(DraftFrame.Hinted frame);

    /** Nothing more can be heard. */
    void cutOff();
}
