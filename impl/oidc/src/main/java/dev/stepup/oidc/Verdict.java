package dev.stepup.oidc;

/** What came of looking at a token. */
sealed interface Verdict {

    /** Nothing speaks against it. */
    record Good() implements Verdict {}

    /**
     * It stands for nobody.
     *
     * @param why for whoever debugs; without anything of the token
     */
    record Refused(String why) implements Verdict {}

    /**
     * Nobody could say.
     *
     * @param cause for the operator
     */
    record Undecided(String cause) implements Verdict {}

    /** The only good one. */
    Verdict GOOD = new Good();

    static Verdict refused(String why) {
        return new Refused(why);
    }
}
