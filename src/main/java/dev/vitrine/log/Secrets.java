package dev.vitrine.log;

import java.util.regex.Pattern;

/// What must not be read by whoever reads a log: keys, ours and those of OpenAI and Google, what
/// signs webhooks, and the parts of addresses in which people put such things. Nobody means to log
/// them; this holds where a library does.
final class Secrets {
    private static final Pattern KEY =
            Pattern.compile("\\b(vtr_|whsec_|AIza|sk-(?=[\\w-]{16}))[\\w+/=-]+");
    private static final Pattern USER = Pattern.compile("://[^\\s/?#@\"']*@");
    private static final Pattern QUERY =
            Pattern.compile("(https?://[^\\s?#\"'<>]*)\\?[^\\s\"'<>]*");

    private Secrets() {}

    static String hiddenIn(String text) {
        String hidden = KEY.matcher(text).replaceAll("$1…");
        hidden = USER.matcher(hidden).replaceAll("://…@");
        return QUERY.matcher(hidden).replaceAll("$1?…");
    }
}
