package dev.vitrine.ai;

/// What a stand-in for a vendor can be told to do instead of what it is asked.
public enum Fault {
    /// It refuses the key: 401 at most vendors.
    KEY_REFUSED(Sort.REFUSAL),
    /// The account may not do this: 403.
    NOT_ALLOWED(Sort.REFUSAL),
    /// There is no such model any more: 404.
    MODEL_GONE(Sort.REFUSAL),
    /// Too many requests for now: 429, with the time to wait.
    RATE_LIMITED(Sort.REFUSAL),
    /// No money left in the account: 429 or 402.
    CREDITS_EXHAUSTED(Sort.REFUSAL),
    /// It does not make such a thing.
    MODERATED(Sort.REFUSAL),
    /// 503, said before anything was begun, where the vendor can say that.
    OVERLOADED(Sort.REFUSAL),
    /// 500, after the work was done and charged: the worst that it can mean.
    BROKEN(Sort.REFUSAL),

    /// It says nothing until the caller has gone.
    SLOW(Sort.WIRE),
    /// It resets the connection without having read anything. Whether a small request was on its
    /// way by then is chance; a large one cannot have been.
    RESET_BEFORE(Sort.WIRE),
    /// It reads the request, does what it asks, and resets the connection.
    RESET_AFTER(Sort.WIRE),
    /// It ends the connection in the middle of the answer.
    CUT(Sort.WIRE),
    /// 200 with a page for people.
    HTML(Sort.WIRE),
    /// 200 with JSON that ends in the middle.
    WRONG_JSON(Sort.WIRE),

    /// 200, and in the vendor's own form, but without what was asked for.
    NO_PICTURE(Sort.ANSWER),
    /// 200, with JSON that has nothing to do with the schema.
    WRONG_SCHEMA(Sort.ANSWER),
    /// 200, with a picture of another size.
    WRONG_SIZE(Sort.ANSWER),
    /// 200, with a few bytes that claim to be a picture of 60000×60000.
    BOMB(Sort.ANSWER);

    private final Sort sort;

    Fault(Sort sort) {
        this.sort = sort;
    }

    /// Who has to know how it looks.
    public Sort sort() {
        return sort;
    }

    /// Sorts of faults.
    public enum Sort {
        /// An error in the vendor's own words, for each stand-in to say.
        REFUSAL,
        /// What goes wrong on the way, the same for all; [TestingVendor] does it.
        WIRE,
        /// A wrong thing in the right form, for each stand-in to make.
        ANSWER
    }
}
