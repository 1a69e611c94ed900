package dev.peekwire.consent;

/**
 * By what act a visitor consents to a peek.
 *
 * @since 0.1.0
 */
public enum ConsentMode {
    /** Nobody can consent and nobody can peek: the default of a desk that configures nothing. */
    OFF,
    /** The notice is shown and typing after it is the act, unless the browser sends Global Privacy Control. */
    NOTICE,
    /** An affirmative act of its own, for example a switch that stands on <em>off</em> until the visitor moves it. */
    OPT_IN
}
