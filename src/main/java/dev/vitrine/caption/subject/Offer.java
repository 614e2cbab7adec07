package dev.vitrine.caption.subject;

import java.util.regex.Pattern;

/// What sells: discounts, prices, deadlines and calls. None of it can be seen in a picture.
final class Offer {
    private static final String DAY =
            "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|midnight"
                    + "|christmas(?: eve)?|easter|new year(?:'s eve)?|(?:the )?end of (?:the )?(?:day|week|month|year|season)"
                    + "|(?:this|next) (?:week|weekend|month))";

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static final String DATE =
            "(?:(?:next |this |the )?(?:"
                    + DAY
                    + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)? "
                    + MONTH
                    + "\\b|"
                    + MONTH
                    + " \\d{1,2}(?:st|nd|rd|th)?\\b|\\d{1,2}[./]\\d{1,2}[./]?(?:\\d{2,4})?)(?:,? \\d{4}\\b)?)";

    /// When, with the word that leads to it.
    static final Pattern WHEN =
            pattern(
                    "\\b(?:every|each) "
                            + DAY
                            + "s?\\b|\\b(?:only |just |now )?(?:from|until|till|til|by|before|on|through|starting|ends?|valid until|(?:out|available|in (?:the|our) (?:shop|store)) (?:from|on)) "
                            + DATE
                            + "(?:\\s?(?:-|–|to|until|and) "
                            + DATE
                            + ")?|\\b(?:only |just )?(?:today|tonight|tomorrow|(?:this|next) (?:week|weekend|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day))(?: only)?\\b");

    private static final String AMOUNT =
            "(?:(?:[€$£]|\\b(?:eur|usd|gbp|chf)\\b)\\s?\\d[\\d.,]*\\d|(?:[€$£]|\\b(?:eur|usd|gbp|chf)\\b)\\s?\\d|\\b\\d(?:[\\d.,]*\\d)?\\s?(?:[€$£]|(?:euros?|eur|usd|gbp|chf|francs?|dollars?)\\b))";

    /// What it costs, with what leads to it and what it is for.
    static final Pattern PRICE =
            pattern(
                    "(?:\\b(?:from|for|at|only|just|now|was|over|under|above|starting|costs?|priced|worth|instead of|down|reduced to) ?)*"
                            + AMOUNT
                            + "(?:\\s?(?:each|per (?:person|month|night|week|piece|kilo|hour|day)|an? (?:month|night|week|piece|kilo|hour|day|head|pair|loaf|slice|cup|glass|bottle|box|bag|set|dozen)|/ ?\\p{L}+))?");

    /// What makes it an offer, whatever it costs.
    static final Pattern DEAL =
            pattern(
                    "(?:\\b(?:up to|save(?: up to)?|minus|extra|another|additional) |[-–−])*\\d+(?:[.,]\\d+)?\\s?(?:%|percent|per cent)\\s?(?:off|discount|less|reduction|cheaper|on(?= ))(?!\\p{L})"
                            + "|(?:\\b(?:up to|save(?: up to)?|minus) |(?<=^|\\s)[-–−])\\d+\\s?%"
                            + "|\\bsave(?: up to)? "
                            + AMOUNT
                            + "|"
                            + AMOUNT
                            + " off\\b|\\bhalf[- ]price\\b"
                            + "|\\b(?:with )?free (?:shipping|delivery|returns|gift wrapping|entry|samples?|gift)\\b(?: worldwide)?"
                            + "|\\b(?:with |use )?(?:the )?(?:discount|promo|voucher|coupon)s?(?: code)?\\b|\\b(?:with |use )?(?:the )?code:? (?:\\p{L}*\\d\\w*|(?-i:\\p{Lu}{4,}))"
                            + "|\\b(?:special|exclusive|launch|introductory|early[- ]bird|limited[- ]time) (?:offer|price|deal)s?\\b"
                            + "|\\b(?:our |the |big |great )*(?:spring|summer|autumn|fall|winter|christmas|holiday|easter|clearance|flash|black friday|cyber monday|end[- ]of[- ]season|season|moving|sample|weekend|anniversary|warehouse) sale\\b"
                            + "|\\b(?:now )?(?:on|for) sale\\b|^(?:big |huge )?sale\\b(?: of the \\w+)?|\\b(?:only|just) \\d+ left\\b|\\bsale(?= (?:ends|starts|until))"
                            + "|\\b(?:two|three|2|3|4) for (?:one|two|1|2|3|the price of (?:one|two))\\b"
                            + "|\\bbuy (?:one|two|1|2),? get (?:one|two|1|2|another|the (?:second|third))(?: (?:one )?(?:free|(?:for )?half[- ]price))?"
                            + "|\\b(?:black friday|cyber monday)\\b(?: deals?)?|\\bwhile (?:stocks?|supplies) lasts?\\b|\\blast chance\\b|\\beverything must go\\b"
                            + "|\\breduced(?= (?:to|by|from))|\\bnow only(?= \\W?\\d)|\\bprice drop\\b|\\bpre-?orders?\\b(?: (?:now|open))?");

    private static final Pattern PAID =
            pattern("\\b(?:i|we|he|she|they|paid|sold|bought|spent|saved|raised|won|donated)\\b");

    /// What asks the reader to do something.
    private static final String DO =
            "(?:(?:pre-?)?order(?= (?:yours|now|by|before|until|online|today|here|at)|$)|shop(?= (?:now|online|our|here))"
                    + "|(?:buy|book|reserve|secure|grab|get)(?= (?:yours?|now|online|here|today|by|before|tickets|one|it|them)\\b)"
                    + "|(?:call|message|dm|text|e-?mail|ask|follow|contact)(?= (?:us|me|now|today|for|away|@)\\b| \\+?\\d|$)"
                    + "|(?:click|tap|swipe)(?= (?:the|here|to|on|up)\\b)|(?:sign up|subscribe|register)(?= (?:now|here|today|by|online|for|at|via)\\b|$)"
                    + "|(?:tag|comment|share)(?= (?:us|this|it|with|below|your|an?|someone|somebody)\\b)"
                    + "|visit(?= (?:us|our|me|the shop|the store)\\b)|come(?= (?:by|in|and|see|to|along|over|visit)\\b)"
                    + "|check out|hurry|save this|don't miss|stop by|drop by|pop in)";

    static final Pattern CALL = pattern("^(?:please |just |and |so |now )?" + DO + "\\b");

    private static final Pattern CALLS =
            pattern(
                    "(?:^|[.!?,;:\\n–—-] ?|\\band )(?:please |just |and |so |now )?"
                            + DO
                            + "\\b|\\b(?:link|shop) in (?:the |our |my )?bio\\b|\\b(?:dm|message) (?:me|us)\\b|https?://|www\\.|\\S@\\S+\\.\\p{L}{2}|\\+\\d{6}");

    private Offer() {}

    /// Whether the text offers something for less, or for a while.
    static boolean deals(String text) {
        return DEAL.matcher(text).find();
    }

    /// Whether the text names a price.
    static boolean prices(String text) {
        return PRICE.matcher(text).find();
    }

    /// Whether the text tells what somebody paid or earned.
    static boolean tells(String text) {
        return PAID.matcher(text).find();
    }

    /// Whether the text says itself what the reader should do.
    static boolean calls(String text) {
        return CALLS.matcher(DEAL.matcher(text).replaceAll(" ").strip()).find();
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
