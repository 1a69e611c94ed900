package dev.peekwire.consent;

/**
 * What the visitor did to consent; recorded in the grant.
 *
 * @since 0.1.0
 */
public enum ConsentAct {
    /** The visitor typed after the notice was shown. Enough under {@link ConsentMode#NOTICE} without Global Privacy Control. */
    TYPED_AFTER_NOTICE,
    /** The visitor moved a switch or pressed a button made for this alone. Enough under every mode but {@link ConsentMode#OFF}. */
    OPTED_IN
}
