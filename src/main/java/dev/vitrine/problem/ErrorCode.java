package dev.vitrine.problem;

/// The codes a program can branch on. They are part of the interface: a code is never renamed.
public enum ErrorCode {
    /// The bytes are not a picture of a supported format, or are damaged.
    INVALID_IMAGE_FORMAT("invalid_image", Blame.USER),
    /// The file has more bytes than allowed.
    FILE_TOO_LARGE("invalid_image", Blame.USER),
    /// The picture has more pixels than allowed.
    IMAGE_TOO_LARGE("invalid_image", Blame.USER),
    /// The picture is smaller than 300×300.
    IMAGE_TOO_SMALL("invalid_image", Blame.USER),
    /// There is no such file, or no picture in the folder.
    IMAGE_NOT_FOUND("image_not_found", Blame.USER),
    /// The logo cannot be read or used.
    INVALID_LOGO("invalid_logo", Blame.USER),
    /// No network has that name.
    UNKNOWN_NETWORK("unknown_network", Blame.USER),
    /// An option or a field has a value outside its range.
    INVALID_REQUEST("invalid_request", Blame.USER),
    /// A URL is spelled in a way, or leads to a place, that is not asked.
    URL_NOT_ALLOWED("url_not_allowed", Blame.USER),
    /// What a URL names cannot be had from there.
    URL_NOT_REACHABLE("url_not_reachable", Blame.USER),
    /// Results cannot be read back.
    INVALID_RESULTS("invalid_results", Blame.USER),
    /// The output folder cannot be written to.
    OUTPUT_NOT_WRITABLE("output_not_writable", Blame.USER),
    /// There is no such session, or no such file in it.
    SESSION_NOT_FOUND("not_found", Blame.USER),
    /// There is nothing of that id.
    NOT_FOUND("not_found", Blame.USER),
    /// The session is not in a state in which that can be done.
    WRONG_STATUS("wrong_status", Blame.USER),
    /// Somebody else has changed it since it was read.
    CHANGED_MEANWHILE("changed_meanwhile", Blame.USER),
    /// No Vitrine service answers at the address.
    SERVICE_NOT_REACHABLE("service_not_reachable", Blame.USER),
    /// The service does not know the key, or got none.
    UNAUTHORIZED("unauthorized", Blame.USER),
    /// The key may not be used for this.
    FORBIDDEN("forbidden", Blame.USER),
    /// The address was valid for a time that is over.
    ADDRESS_EXPIRED("address_expired", Blame.USER),
    /// The key has made as many requests as it may for now.
    RATE_LIMIT_EXCEEDED("rate_limit_exceeded", Blame.USER),
    /// The disk is full.
    DISK_FULL("disk_full", Blame.USER),
    /// A network's rule cannot be met, for example its byte limit.
    RULE_NOT_MET("rule_not_met", Blame.US),
    /// The work took longer than its time limit.
    PROCESSING_TIMEOUT("processing_timeout", Blame.US),
    /// There is more to do at the moment than fits.
    BUSY("busy", Blame.US),
    /// The database does not start or answer.
    DATABASE_UNAVAILABLE("database_unavailable", Blame.US),
    /// A store does not answer, or wants a pause.
    STORE_UNAVAILABLE("store_unavailable", Blame.US),
    /// A store refuses: its settings are wrong, or it does not take such a file.
    STORE_REFUSED("store_refused", Blame.US),
    /// Bytes that should be in a store are not there.
    BYTES_MISSING("bytes_missing", Blame.US),
    /// The account at a vendor has no credits left; waiting does not help.
    API_CREDITS_EXHAUSTED("insufficient_credits", Blame.US),
    /// A vendor takes no more calls for now.
    VENDOR_RATE_LIMIT("rate_limit_exceeded", Blame.US),
    /// A vendor does not accept our key.
    VENDOR_KEY_REFUSED("vendor_refused", Blame.US),
    /// A vendor cannot do what was asked, or our account may not ask for it.
    VENDOR_REFUSED("vendor_refused", Blame.US),
    /// A vendor has answered, and been paid, with something that cannot be used.
    VENDOR_ANSWER_UNUSABLE("vendor_answer_unusable", Blame.US),
    /// A vendor cannot be reached, has too much to do, or is not asked for now.
    VENDOR_UNAVAILABLE("vendor_unavailable", Blame.US),
    /// A model has been retired by its vendor.
    MODEL_RETIRED("model_retired", Blame.US),
    /// A vendor does not make what was asked for.
    CONTENT_REFUSED("content_refused", Blame.USER),
    /// Nobody knows whether a call was made and charged.
    OUTCOME_UNKNOWN("outcome_unknown", Blame.US),
    /// A call would cost more than is left under a cap.
    SPENDING_CAP_REACHED("spending_cap_reached", Blame.USER),
    /// No model that is switched on does this.
    NO_MODEL("no_model", Blame.US),
    /// A native library is missing or does not load.
    NATIVE_LIBRARY_MISSING("native_library_missing", Blame.US),
    /// The model that somebody points to does not cut subjects out.
    CUT_OUT_MODEL_UNUSABLE("cut_out_model_unusable", Blame.US),
    /// The work was stopped by the user.
    CANCELLED("cancelled", Blame.USER),
    /// Anything that should not have happened.
    INTERNAL_ERROR("internal_error", Blame.US);

    /// Who has to do something about it.
    public enum Blame {
        /// The person or program that asked.
        USER,
        /// The people who build or run Vitrine.
        US
    }

    private final String error;
    private final Blame blame;

    ErrorCode(String error, Blame blame) {
        this.error = error;
        this.blame = blame;
    }

    /// The family of the code, in lower case, as in the field `error` of a response.
    public String error() {
        return error;
    }

    /// Who has to do something about it.
    public Blame blame() {
        return blame;
    }
}
